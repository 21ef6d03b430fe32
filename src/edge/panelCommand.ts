// The name of the command that opens the panel: the manifest's and the background's.
export const PANEL_COMMAND = 'open-panel';
