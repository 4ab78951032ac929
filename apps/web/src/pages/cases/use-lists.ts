import { useReading } from '../../api/use-reading';
import { ListsDocument, type ListsQuery } from './lists.documents';

type Lists = ListsQuery['codeLists'];

/** A row of a code list. */
export type CodeRow = Lists['lists'][number]['rows'][number];

/** The code lists, and names of their codes. Nothing while they are on the way. */
export interface KnownLists {
  readonly kinds: Lists['kinds'];
  readonly districts: Lists['districts'];
  readonly regions: Lists['regions'];
  /** Rows of a list by its name; empty where there is none. */
  readonly rows: (name: string) => readonly CodeRow[];
}

/** Code lists for forms: kinds of services, districts, languages and the like. */
export const useLists = (): KnownLists => {
  const { data } = useReading(ListsDocument, {});
  const lists = data?.codeLists;
  return {
    kinds: lists?.kinds ?? [],
    districts: lists?.districts ?? [],
    regions: lists?.regions ?? [],
    rows: (name) => lists?.lists.find((list) => list.name === name)?.rows ?? [],
  };
};
