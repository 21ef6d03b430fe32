// What is typed into the inputs of the review, beside what it makes of the answers.
import { factAt, type FactPath } from '../../../core/draft/draft.ts';
import { FIELDS } from '../../facts/fields.ts';
import { readTyped, showTyped, type Typed, type TypedFacts } from '../../facts/typed.ts';
import type { Order } from '../useOrder.ts';

/** How the inputs of a fact stand: as typed, else as answered. */
export interface Typing {
  readonly typedAt: (path: FactPath) => Typed;
  readonly type: (path: FactPath, typed: Typed) => void;
  /** Opens a known fact for correction, or an untold one for an answer. */
  readonly correct: (path: FactPath) => void;
  readonly undo: (path: FactPath) => void;
}

interface TypingTerms {
  readonly order: Order;
  readonly typed: TypedFacts;
  readonly onTyped: (typed: TypedFacts) => void;
}

export function typingOf({ order, typed, onTyped }: TypingTerms): Typing {
  return {
    typedAt: (path) => typed[path] ?? showTyped(FIELDS[path], factAt(order.answers, path)),
    type: (path, text) => {
      onTyped({ ...typed, [path]: text });
      const reading = readTyped(FIELDS[path], text);
      order.answer(path, reading.kind === 'value' ? reading.value : undefined);
    },
    correct: (path) =>
      onTyped({ ...typed, [path]: showTyped(FIELDS[path], factAt(order.draft, path)) }),
    undo: (path) => {
      onTyped(Object.fromEntries(Object.entries(typed).filter(([other]) => other !== path)));
      order.answer(path, undefined);
    },
  };
}
