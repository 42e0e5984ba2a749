import { registerEnumType } from 'type-graphql'

export enum Language {
  EN = 'EN',
  VI = 'VI',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'What people are told in.',
  valuesConfig: { EN: { description: 'English.' }, VI: { description: 'Vietnamese.' } },
})
