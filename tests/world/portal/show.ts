// A page of the portal in the document of a test, as the browser's parser would have made it.

/** Shows the HTML in the document. happy-dom knows neither declarative shadow roots nor the option's attribute. */
export function showPage(html: string): void {
  const parsed = new DOMParser().parseFromString(
    html.replace(/<link[^>]*>|<script.*?<\/script>/g, ''),
    'text/html',
  );
  document.documentElement.innerHTML = parsed.documentElement.innerHTML;
  document.documentElement.lang = parsed.documentElement.lang;
  select(document);
  attachRoots(document);
}

function select(tree: ParentNode): void {
  for (const option of tree.querySelectorAll<HTMLOptionElement>('option[selected]'))
    option.selected = true;
  for (const { content } of tree.querySelectorAll('template')) select(content);
}

function attachRoots(tree: ParentNode): void {
  for (const template of tree.querySelectorAll<HTMLTemplateElement>(
    'template[shadowrootmode=open]',
  )) {
    const root = template.parentElement?.attachShadow({ mode: 'open' });
    template.remove();
    root?.append(...template.content.childNodes);
    if (root !== undefined) attachRoots(root);
  }
}
