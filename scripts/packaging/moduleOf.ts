// Which file of which package the bundler is at.

/** `package/path` of a module's id, without a query; empty outside node_modules. */
export const moduleOf = (id: string): string =>
  /\/node_modules\/((?:(?!\/node_modules\/).)+?)(?:\?.*)?$/.exec(id.replaceAll('\\', '/'))?.[1] ??
  '';
