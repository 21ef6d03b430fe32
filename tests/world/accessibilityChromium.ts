// Chromium's accessibility tree, by the DevTools protocol.
import type { CDPSession, Page } from '@playwright/test';
import type { AccessibleNode, AccessibleTree, Box } from './accessibility.ts';

export async function chromiumTree(page: Page): Promise<AccessibleTree> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  await session.send('DOM.enable');
  return {
    read: () => tree(session),
    scrollTo: async ({ nodeId }) => {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: nodeId });
    },
    box: (node) => boxOf(session, node),
  };
}

async function tree(session: CDPSession): Promise<AccessibleNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, within: AccessibleNode['within']): AccessibleNode[] => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const { ignored, role, name, properties = [], backendDOMNodeId, childIds = [] } = node;
    const valueOf = (property: string): unknown =>
      properties.find((each) => each.name === property)?.value.value;
    const own: AccessibleNode[] =
      ignored || backendDOMNodeId === undefined
        ? []
        : [
            {
              role: String(role?.value),
              name: String(name?.value ?? ''),
              nodeId: backendDOMNodeId,
              within,
              isFocused: valueOf('focused') === true,
              isFocusable: valueOf('focusable') === true,
              level: Number(valueOf('level') ?? 0) || null,
            },
          ];
    return [...own, ...childIds.flatMap((child) => walk(child, [...within, ...own]))];
  };
  return nodes
    .filter(({ parentId }) => parentId === undefined)
    .flatMap(({ nodeId }) => walk(nodeId, []));
}

async function boxOf(session: CDPSession, { nodeId }: AccessibleNode): Promise<Box> {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: nodeId });
  const quad = quads[0];
  if (quad === undefined) throw new Error('the node has no box');
  const xs = quad.filter((_value, index) => index % 2 === 0);
  const ys = quad.filter((_value, index) => index % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
