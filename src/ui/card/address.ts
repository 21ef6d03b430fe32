// Where the card of a request is opened: the extension's own page, told the number alone.

export const cardAddress = (requestId: string): string =>
  `card.html?request=${encodeURIComponent(requestId)}`;

/** The number in the address of such a page; empty where there is none. */
export const requestIdIn = (search: string): string =>
  new URLSearchParams(search).get('request') ?? '';
