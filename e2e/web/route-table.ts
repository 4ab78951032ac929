import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../../apps/web/src/', import.meta.url));

/** The text of a property of a route, as `path: '/lide'`; undefined where there is none. */
const textOf = (route: ts.ObjectLiteralExpression, name: string): string | undefined =>
  route.properties
    .filter((property) => ts.isPropertyAssignment(property))
    .filter((property) => property.name.getText() === name)
    .map(({ initializer }) => (ts.isStringLiteral(initializer) ? initializer.text : initializer.getText()))[0];

/** Addresses of the routes of a file, those within others by their whole address. */
const addressesIn = (file: string): readonly string[] => {
  const tree = ts.createSourceFile(file, readFileSync(`${source}${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node, above: string): void => {
    let within = above;
    if (ts.isObjectLiteralExpression(node)) {
      const path = textOf(node, 'path');
      if (path !== undefined) within = path.startsWith('/') || path === '*' ? path : `${above}/${path}`;
      const isPage = textOf(node, 'lazy') ?? textOf(node, 'element');
      if (isPage !== undefined) found.push(within);
    }
    node.forEachChild((child) => walk(child, within));
  };
  walk(tree, '');
  return found;
};

/** Every address the pages have, as the route table of the pages itself writes it: `/sluzba/:id`. */
export const routeTable = (): readonly string[] => {
  const groups = readdirSync(`${source}pages`).filter((name) => name.endsWith('.routes.ts'));
  return ['routes.tsx', ...groups.map((name) => `pages/${name}`)].flatMap(addressesIn);
};
