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

  @Field(() => [FigureComparison], { description: 'Every figure that one of the profiles has.' })
  figures!: readonly FigureComparison[]
}

/** Compares profiles figure by figure. */
export function compareProfiles(profiles: readonly PolicyProfile[]): PolicyComparison {
  const names = new Set(profiles.flatMap((profile) => profile.figures.map(({ name }) => name)))
  const figures = [...names].map((name) => {
    const values = profiles.map((profile) => ({ profile, figure: figureOf(profile, name) }))
    return { name, differs: new Set(values.map(({ figure }) => figure.value)).size > 1, values }
  })
  return { profiles, figures }
}

/** Returns the general figure when only other profiles have this exception: the name without its last word. */
function figureOf(profile: PolicyProfile, name: string): PolicyFigure {
  const named = (wanted: string) => profile.figures.find((each) => each.name === wanted)
  const figure = named(name) ?? named(name.slice(0, name.lastIndexOf('.')))
  if (!figure) throw new Error(`The profile ${profile.id} has no figure ${name}.`)
  return figure
}
