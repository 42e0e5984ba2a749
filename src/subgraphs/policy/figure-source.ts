import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { URL } from '../../graph/index.ts'

export enum FigureBasis {
  LAW = 'LAW',
  VERIGRAPH = 'VERIGRAPH',
}
registerEnumType(FigureBasis, {
  name: 'FigureBasis',
  description: 'Whose word a figure is.',
  valuesConfig: {
    LAW: { description: 'It stands in the law, or follows from it as the note says.' },
    VERIGRAPH: { description: 'The law is silent; the figure is this software’s own, for the reason in the note.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'Where a figure of a policy profile comes from.' })
export class FigureSource {
  @Field(() => FigureBasis, { description: 'The law’s word, or this software’s own.' })
  basis!: FigureBasis

  @Field(() => String, { nullable: true, description: 'The law, or the text that reports it; null where none does.' })
  title!: string | null

  @Field(() => URL, { nullable: true, description: 'Where that can be read.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'The article, section or rule.' })
  article!: string | null

  @Field(() => String, { nullable: true, description: 'How the figure was read out of the law, or why it was chosen.' })
  note!: string | null
}
