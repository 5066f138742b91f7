/** The commands the manifest declares; the browser gives them keys, and the person changes those in the browser. */
export const COMMANDS = ['open-card', 'toggle-pause', '_execute_action'] as const;
export type CommandName = (typeof COMMANDS)[number];
