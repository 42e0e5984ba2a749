import { Directive, ObjectType } from 'type-graphql'
import { Node } from './node.ts'

type Stub = new () => Node

const stubs = new Map<string, Stub>()

/** A node of another context, of which this one knows the id alone. */
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
