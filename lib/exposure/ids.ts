const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** 96 bits: two appearances in a billion rows share an id with a chance of about 10⁻¹¹. */
const ID_CHARACTERS = 16;

/** A random id of 16 URL-safe characters; short, because it stands on every row. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_CHARACTERS));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
