// Step 4: the document and the key; what is missing or wrong, what is being done, what was stopped.
import { remembered } from '../../locales/rememberedKeys.ts';
import { sent } from '../../locales/sent.ts';
import { sign } from '../../locales/signing.ts';
import { unstored as words } from '../../locales/storage.ts';
import { AppError, type ErrorCode } from '../../src/core/errors.ts';
import type { SigningStep } from '../../src/edge/signer/client.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { clearDraft } from '../ui/drafts.ts';
import { NOW, openDraft, OWN_KEY, PROVIDER, world } from '../ui/fakePorts.ts';
import { PEOPLE } from '../world/people.ts';
import type { State } from './gallery.ts';
import { at, never, signs } from './panelStates.tsx';

const busy = (step: SigningStep): State =>
  at(
    'sign',
    {
      ports: {
        sign: ({ onProgress }) => {
          onProgress(step);
          return never();
        },
      },
    },
    signs,
  );

const failing = (code: ErrorCode): State =>
  at('sign', { ports: { sign: () => Promise.reject(new AppError(code)) } }, signs);

export const document = at('sign');
export const rememberedKey = at('sign', { keys: [OWN_KEY] });
export const rememberedKeys = at('sign', {
  keys: [OWN_KEY, { ...OWN_KEY, id: 'later', notAfter: OWN_KEY.notAfter + 86_400_000 }],
});
export const anotherKey = at('sign', { keys: [OWN_KEY] }, (hand) => hand.press(remembered.another));
export const forgetAsked = at('sign', { keys: [OWN_KEY] }, (hand) => hand.press(remembered.forget));
export const rememberedExpired = at('sign', { keys: [{ ...OWN_KEY, notAfter: NOW - 1 }] }, (hand) =>
  hand.see(remembered.expired),
);
export const whatIsSent = at('sign', {}, (hand) => hand.press(sent.all));
export const inKazakh = at('sign', { settings: { statementLang: 'kk' } });
export const noKey = at('sign', {}, (hand) => hand.press(sign.button));
export const wrongPassword = failing('ERR_KEY_WRONG_PASSWORD');
export const othersKey = failing('ERR_KEY_OTHER_PERSON');
export const expiredKey = failing('ERR_KEY_EXPIRED');
export const unstored = at(
  'sign',
  { ports: { submit: () => Promise.reject(new AppError('ERR_STORAGE_FULL')) } },
  async (hand) => {
    await signs(hand);
    await hand.press(words.save);
    await hand.see(words.saved);
  },
);
export const opening = busy('opening');
export const openingSlowly = at(
  'sign',
  {
    ports: {
      sign: ({ onProgress }) => {
        onProgress('opening', 0.4);
        return never();
      },
    },
  },
  signs,
);
const [notBefore, notAfter] = [
  Date.parse('2026-03-01T00:00:00+05:00'),
  Date.parse('2027-03-01T00:00:00+05:00'),
];
export const whoseKey = at(
  'sign',
  {
    ports: {
      sign: ({ onProgress, choose }) => {
        onProgress('choosing');
        void choose(
          [PEOPLE.applicant, PEOPLE.stranger].map(({ iin, lastName, firstName }) => ({
            sha256: iin,
            iin,
            name: `${lastName} ${firstName}`,
            organization: null,
            notBefore,
            notAfter,
          })),
        );
        return never();
      },
    },
  },
  signs,
);
export const asking = busy('asking');
export const cancelled = at(
  'sign',
  {
    ports: {
      sign: ({ signal }) =>
        new Promise((_, fail) => {
          signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
        }),
    },
  },
  async (hand) => {
    await signs(hand);
    await hand.press(sign.cancel);
    await hand.see(sign.cancelled);
  },
);

let change = (): void => undefined;
export const changed: State = {
  element: (lang) => {
    const { ports, draft } = world(
      {},
      {
        draft: openDraft(clearDraft(), { step: 'sign' }),
        settings: { lang, providers: [PROVIDER] },
      },
    );
    change = () => {
      const order = clearDraft();
      const supplier = { ...order.supplier, name: 'ТОО «Другое имя»' };
      draft.set(openDraft({ ...order, supplier }, { step: 'sign' }));
    };
    return <Panel ports={ports} />;
  },
  setUp: async (hand) => {
    await hand.see(sign.button);
    change();
    await hand.see(sign.changed);
  },
};
