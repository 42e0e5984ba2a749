import 'reflect-metadata'
import { execute, type GraphQLObjectType, parse } from 'graphql'
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql'
import { AccessDenied, type Caller, type Role } from '../../src/access/index.ts'
import { buildSubgraph, type RequestContext, URL } from '../../src/graph/index.ts'

@ObjectType({ simpleResolvers: true })
class Parcel {
  @Field(() => ID)
  id!: string
}

@Resolver(() => Parcel)
class ParcelResolver {
  readonly #greeting = 'for'

  @Query(() => Parcel)
  parcel(): Parcel {
    return { id: 'parcel' }
  }

  @FieldResolver(() => String)
  label(@Ctx() { caller }: RequestContext, @Root() parcel: Pick<Parcel, 'id'>): string {
    return `${parcel.id} ${this.#greeting} ${caller.clientId}`
  }

  @Authorized('auditor')
  @FieldResolver(() => String)
  contents(@Root() parcel: Pick<Parcel, 'id'>): string {
    return `what is in ${parcel.id}`
  }

  @UseMiddleware(async (_call, next) => 2 * (await next()))
  @FieldResolver(() => Int)
  weight(): number {
    return 1
  }

  @Authorized('auditor')
  @FieldResolver(() => String)
  return(@Arg('to', () => URL) to: string): string {
    return to
  }

  @FieldResolver(() => String)
  track(@Arg('at', () => URL) at: string): string {
    return at
  }
}

const { schema } = buildSubgraph({ name: 'parcels', resolvers: [ParcelResolver], references: {} })

const ask = async (fields: string, role: Role) => {
  const caller: Caller = { clientId: 'somebody', roles: [role], organisationId: null, jurisdiction: 'VN' }
  const { data, errors } = await execute({
    schema,
    document: parse(`{ parcel { ${fields} } }`),
    contextValue: { caller },
  })
  return errors?.[0]?.originalError ?? errors?.[0] ?? data?.parcel
}

describe('a field of an object', () => {
  it('is resolved by its method, whatever the order of the parameters', async () => {
    expect(await ask('label', 'platform')).toEqual({ label: 'parcel for somebody' })
  })

  it('is kept from those who have not its role', async () => {
    expect(await ask('contents', 'platform')).toBeInstanceOf(AccessDenied)
    expect(await ask('contents', 'auditor')).toEqual({ contents: 'what is in parcel' })
  })

  it('has its arguments checked', async () => {
    expect(await ask('track(at: "nowhere")', 'platform')).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await ask('track(at: "https://a.example/1")', 'platform')).toEqual({ track: 'https://a.example/1' })
  })

  it('has its role checked before its arguments, which would tell what the field takes', async () => {
    expect(await ask('return(to: "nowhere")', 'platform')).toBeInstanceOf(AccessDenied)
    expect(await ask('return(to: "nowhere")', 'auditor')).toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('goes through type-graphql only where its method has middleware', async () => {
    const types = ['Query', 'Parcel'].map((name) => schema.getType(name) as GraphQLObjectType)
    const throughTypeGraphql = types
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ resolve }) => String(resolve).includes('applyMiddlewares'))
      .map(({ name }) => name)
    expect(throughTypeGraphql).toEqual(['weight'])
    expect(await ask('weight', 'platform')).toEqual({ weight: 2 })
  })
})
