import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { facetNames, type FacetName } from '../engine/search-plan.js';

/** Fields selected under a field, through fragments of all sorts. */
const selected = (
  set: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
): { name: string; set?: SelectionSetNode }[] =>
  (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ name: node.name.value, set: node.selectionSet }];
    if (node.kind === Kind.INLINE_FRAGMENT) return selected(node.selectionSet, info);
    return selected(info.fragments[node.name.value]?.selectionSet, info);
  });

/** Facets that the query wants to see: what is not selected is not counted. A facet behind a directive counts as wanted. */
export const selectedFacets = (info: GraphQLResolveInfo): readonly FacetName[] => {
  const wanted = new Set(
    info.fieldNodes
      .flatMap((node) => selected(node.selectionSet, info))
      .filter(({ name }) => name === 'facets')
      .flatMap(({ set }) => selected(set, info).map(({ name }) => name)),
  );
  return facetNames.filter((name) => wanted.has(name));
};
