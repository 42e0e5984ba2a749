// The least that an answer over HTTP can cost: Fastify reads the request, and writes an answer that is there already as an object.
//   node answer-alone.mjs FILE
// FILE holds an array of answers; each request gets the next one.
import { readFile } from 'node:fs/promises'
import Fastify from 'fastify'

const answers = JSON.parse(await readFile(process.argv[2], 'utf8'))
let next = 0
const http = Fastify()
http.post('/', (request, reply) => {
  if (!request.body.query) throw new Error('Nothing was asked.')
  next = (next + 1) % answers.length
  reply.type('application/json; charset=utf-8').send(JSON.stringify(answers[next]))
})
console.log(await http.listen({ host: '127.0.0.1', port: 0 }))
