import { Field, ObjectType } from 'type-graphql'
import { PolicyFigure, PolicyProfile } from './policy-profile.ts'

@ObjectType({ simpleResolvers: true, description: 'What one profile says on a figure.' })
export class ProfileFigure {
  @Field(() => PolicyProfile, { description: 'The profile.' })
  profile!: PolicyProfile

  @Field(() => PolicyFigure, { description: 'Its figure, with the source.' })
  figure!: PolicyFigure
}

@ObjectType({ simpleResolvers: true, description: 'One figure across profiles.' })
export class FigureComparison {
  @Field(() => String, { description: 'Which figure, e.g. `removalDeadline.ORDINARY`.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether the profiles do not all say the same.' })
  differs!: boolean

  @Field(() => [ProfileFigure], { description: 'One for each profile, in the order in which they were named.' })
  values!: readonly ProfileFigure[]
}

@ObjectType({ simpleResolvers: true, description: 'Profiles side by side.' })
export class PolicyComparison {
  @Field(() => [PolicyProfile], { description: 'The profiles, in the order in which they were named.' })
  profiles!: readonly PolicyProfile[]

  @Field(() => [FigureComparison], { description: 'Every figure that a profile has.' })
  figures!: readonly FigureComparison[]
}

/** Lays profiles side by side, figure by figure. */
export function compareProfiles(profiles: readonly PolicyProfile[]): PolicyComparison {
  const figures = (profiles[0]?.figures ?? []).map(({ name }) => {
    const values = profiles.map((profile) => ({ profile, figure: figureOf(profile, name) }))
    return { name, differs: new Set(values.map(({ figure }) => figure.value)).size > 1, values }
  })
  return { profiles, figures }
}

function figureOf(profile: PolicyProfile, name: string): PolicyFigure {
  const figure = profile.figures.find((each) => each.name === name)
  if (!figure) throw new Error(`The profile ${profile.id} has no figure ${name}.`)
  return figure
}
