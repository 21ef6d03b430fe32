// @vitest-environment happy-dom
// Where the focus starts at the signature: at what is asked for first, unless the person has begun.
import { describe, expect, it } from 'vitest';
import { KeyForm } from '../../src/ui/panel/signing/KeyForm.tsx';
import type { PanelPorts, RememberedKey } from '../../src/ui/ports.ts';
import { requestOf } from '../core/signing/request.ts';
import { OWN_KEY, world } from './fakePorts.ts';
import { doing, input, show } from './stage.ts';

describe('where the focus starts, if the form is to have it', () => {
  const form = async (
    keys: readonly RememberedKey[],
    takesFocus: boolean,
    changes: Partial<PanelPorts> = {},
  ): Promise<void> => {
    const { ports } = world(changes, { keys });
    await show(
      <KeyForm
        {...{ ports, takesFocus }}
        {...requestOf(OWN_KEY.iin ?? '')}
        idempotencyKey="key-1"
        earlier={[]}
        byHand={false}
        isFresh={() => true}
        onSigned={() => undefined}
        onFiler={() => undefined}
      />,
    );
  };

  it.each([
    ['the password of a remembered key', [OWN_KEY], true, 'key-password'],
    ['the key file', [], true, 'key-file'],
    ['nowhere, unless it is to have it', [OWN_KEY], false, ''],
  ])('%s', async (_, keys, takesFocus, id) => {
    await form(keys, takesFocus);
    expect(document.activeElement?.id ?? '').toBe(id);
  });

  it('stays where the person has begun before the keys were read', async () => {
    let tell: (keys: readonly RememberedKey[]) => void = () => undefined;
    const watchKeys: PanelPorts['watchKeys'] = (next) => {
      tell = next;
      return () => undefined;
    };
    await form([], true, { watchKeys });
    await doing(() => input('key-password').focus());
    await doing(() => tell([]));
    expect(document.activeElement?.id).toBe('key-password');
  });
});
