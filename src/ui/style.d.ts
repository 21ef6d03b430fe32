// Style sheets are imported for their effect, or as text.
declare module '*.css';
declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}
