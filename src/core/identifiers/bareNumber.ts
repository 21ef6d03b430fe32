// An IIN or BIN as people write it.

/** Without the spaces and hyphens of its groups: in this form it is read, compared and signed. */
export const bareNumber = (text: string): string => text.replace(/[\s-]/gu, '');
