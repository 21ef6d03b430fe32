// The way into the panel by keys: what the browser says they are, and that pressing them opens the
// panel on the tab they were pressed in.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PANEL_COMMAND } from '../../src/edge/panelCommand.ts';
import { onPanelKeys, openShortcutSettings, panelKeys } from '../../src/edge/shortcut.ts';
import { standingItem } from '../../src/edge/storage/items.ts';

type Pressed = (name: string, tab?: { readonly id?: number }) => void;
let commands: { readonly name: string; readonly shortcut: string }[];
let pressed: Pressed[];
const create = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  commands = [{ name: PANEL_COMMAND, shortcut: 'Alt+K' }];
  pressed = [];
  create.mockClear();
  Object.assign(fakeBrowser, {
    commands: {
      getAll: () => Promise.resolve(commands),
      onCommand: { addListener: (listener: Pressed) => pressed.push(listener) },
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(create);
});

describe('the keys', () => {
  it('are those that the browser has now, and none where the person has taken them away', async () => {
    expect(await panelKeys()).toBe('Alt+K');
    commands = [
      { name: 'another', shortcut: 'Ctrl+B' },
      { name: PANEL_COMMAND, shortcut: 'Ctrl+Shift+9' },
    ];
    expect(await panelKeys()).toBe('Ctrl+Shift+9');
    commands = [{ name: PANEL_COMMAND, shortcut: '' }];
    expect(await panelKeys()).toBe('');
  });

  it('open the panel on the tab in which they are pressed, in the turn of the press', () => {
    const open = vi.fn();
    onPanelKeys(open);
    for (const listener of pressed) {
      listener('another', { id: 3 });
      listener(PANEL_COMMAND);
      listener(PANEL_COMMAND, {});
      listener(PANEL_COMMAND, { id: 7 });
    }
    expect(open.mock.calls).toEqual([[7]]);
  });

  it('are changed on the browser’s own page', async () => {
    await openShortcutSettings();
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    const own = vi.fn(() => Promise.resolve());
    Object.assign(fakeBrowser.commands, { openShortcutSettings: own });
    await openShortcutSettings();
    expect(own).toHaveBeenCalledOnce();
    expect(create).toHaveBeenCalledOnce();
  });
});

it('the overlay stands as the person has put it, and at first whole and beside the first stop', async () => {
  expect(await standingItem.getValue()).toEqual({ corner: 0, fold: 0 });
  await standingItem.setValue({ corner: 3, fold: 2 });
  expect(await standingItem.getValue()).toEqual({ corner: 3, fold: 2 });
  await fakeBrowser.storage.local.set({ overlay: { corner: 9, fold: 'whole' } });
  expect(await standingItem.getValue()).toEqual({ corner: 0, fold: 0 });
});
