import { inLanguage, type Language } from '../../lib/i18n';
import type { BodyNode, Named, OrganizationNode } from './organization.types';

/** What holds all the words, with what stands above it; a thing that holds them itself keeps all below it. */
export function narrowTree(items: OrganizationNode[], words: string, language: Language): OrganizationNode[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return items;
  const holds = (thing: Named) => {
    const text = fold(
      [thing.name.en, thing.name.tr, thing.acronym.en, thing.acronym.tr, inLanguage(thing.name, language)]
        .filter(Boolean)
        .join(' '),
    );
    return wanted.every((word) => text.includes(word));
  };
  const bodies = (nodes: BodyNode[]): BodyNode[] =>
    nodes.flatMap((node) => {
      if (holds(node)) return [node];
      const below = bodies(node.children);
      return below.length > 0 ? [{ ...node, children: below }] : [];
    });
  const organizations = (nodes: OrganizationNode[]): OrganizationNode[] =>
    nodes.flatMap((node) => {
      if (holds(node)) return [node];
      const below = { bodies: bodies(node.bodies), children: organizations(node.children) };
      return below.bodies.length + below.children.length > 0 ? [{ ...node, ...below }] : [];
    });
  return organizations(items);
}

export function countBodies(items: OrganizationNode[]): number {
  const inBodies = (nodes: BodyNode[]): number => nodes.reduce((sum, node) => sum + 1 + inBodies(node.children), 0);
  return items.reduce((sum, node) => sum + inBodies(node.bodies) + countBodies(node.children), 0);
}

/** With those that stand below others. */
export function countOrganizations(items: OrganizationNode[]): number {
  return items.reduce((sum, node) => sum + 1 + countOrganizations(node.children), 0);
}

/** "İSEDAK", "isedak" and "ISEDAK" are the same to somebody who looks for it. */
function fold(text: string): string {
  return text.toLocaleLowerCase('tr').replaceAll('ı', 'i').normalize('NFD').replace(/\p{M}/gu, '');
}
