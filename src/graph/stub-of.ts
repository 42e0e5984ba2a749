import { Directive, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

type Stub = new () => Node

const stubs = new Map<string, Stub>()

/** Returns the stub type of another context's entity, of which only the id is known here. */
export function stubOf(typename: string): Stub {
  let stub = stubs.get(typename)
  if (!stub) {
    stub = class extends Node {}
    ObjectType(typename, { implements: Node, simpleResolvers: true })(stub)
    Directive('@key(fields: "id", resolvable: false)')(stub)
    stubs.set(typename, stub)
  }
  return stub
}
