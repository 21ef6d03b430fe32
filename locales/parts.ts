// Texts of the parts that every screen is made of.
import type { Texts } from '../src/core/rules/rule.ts';

export const progress = {
  label: { kk: 'Қадамдар', ru: 'Шаги', en: 'Steps' },
  done: { kk: 'өтілді', ru: 'пройден', en: 'done' },
  now: { kk: 'қазір осында', ru: 'вы здесь', en: 'you are here' },
  ahead: { kk: 'алда', ru: 'впереди', en: 'to come' },
  next: { kk: 'Келесі қадам: {step}', ru: 'Дальше: {step}', en: 'Next: {step}' },
} satisfies Record<string, Texts>;
