/** The shortest string whose repetition gives `form`: `6` for `666`, `ha` for `haha`, the form itself otherwise. */
export function repeatingUnit(form: string): string {
  for (let length = 1; length <= form.length / 2; length++) {
    if (form.length % length === 0 && form.slice(0, length).repeat(form.length / length) === form) {
      return form.slice(0, length);
    }
  }
  return form;
}
