// Telephone of Kazakhstan in E.164: +7 and ten digits of which the first is 6 or 7.

export interface Phone {
  /** `+7` and ten digits. */
  readonly e164: string;
  /**
   * Whether an SMS can arrive. The ranges of mobile operators are common knowledge, not read in an
   * act: a doubt, never a refusal.
   */
  readonly isMobile: boolean;
}

const MOBILE = /^(70|747|75|76|77)/;

/** Reads a number as people write it, «8 (701) 000-00-00» too; null where it cannot be one of Kazakhstan. */
export function readPhone(text: string): Phone | null {
  const [, national] = /^(?:\+7|8|7)([67][0-9]{9})$/.exec(text.replace(/[\s().‐‑–-]/gu, '')) ?? [];
  return national === undefined ? null : { e164: `+7${national}`, isMobile: MOBILE.test(national) };
}
