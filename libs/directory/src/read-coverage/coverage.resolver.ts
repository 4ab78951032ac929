import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsIn, IsOptional } from 'class-validator';
import { Public } from '@navaz/platform';
import { serviceKinds, serviceKindTable } from '../code-lists/service-kinds.js';
import type { CodeLabelView } from '../profile/code-label.view.js';
import { Coverage } from './coverage.js';
import { CoverageByEnum, CoverageRowView } from './coverage.view.js';

@ArgsType()
class CoverageArgs {
  @Field(() => CoverageByEnum)
  @IsEnum(CoverageByEnum)
  by!: CoverageByEnum;

  @Field(() => [String], { nullable: true, description: 'Kinds to count; all of them where none is named.' })
  @IsOptional()
  @ArrayMaxSize(serviceKinds.length)
  @ArrayUnique()
  @IsIn(serviceKinds.map((row) => row.code), { each: true })
  kinds?: string[] | null;
}

const kindLabel = (code: string): CodeLabelView => {
  const row = serviceKindTable.get(code);
  return { code, name: row?.cs ?? code, nameEn: row?.en ?? code };
};

/** White spots of the network. */
@Resolver(() => CoverageRowView)
export class CoverageResolver {
  constructor(private readonly counts: Coverage) {}

  @Query(() => [CoverageRowView], { description: 'Services per kind and place: 14 regions or 35 prisons.' })
  @Public('counts of published services')
  async coverage(@Args() { by, kinds }: CoverageArgs): Promise<CoverageRowView[]> {
    const rows = await this.counts.rows(by, kinds ?? null);
    return rows.map(({ place, counts }) => ({
      place: { code: place.code, name: place.name },
      counts: counts.map(({ kind, services }) => ({ kind: kindLabel(kind), services })),
    }));
  }
}
