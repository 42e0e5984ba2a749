import { createHash } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import type { TestClient } from '../../../support/client.ts'
import { describeOnStorage, shared } from '../../../support/each-storage.ts'
import {
  DecideObjectionDocument,
  ObjectToRemovalOrderDocument,
  WithdrawRemovalOrderDocument,
} from '../../../support/generated.ts'
import { draftOrder, issueOrder, issueOrderAboutPost } from '../../../support/story.ts'
import type { TestVerigraph } from '../../../support/verigraph.ts'

const VIETNAMESE = 'Thuốc “chữa khỏi mọi bệnh”: kiểm nghiệm ngày 03/02 cho thấy nhãn ghi sai, người dùng bị lừa đảo.'
const SITE = { action: 'BLOCK_WEBSITE', targetUrl: 'https://bad.example/x' } as const

/** Asks for a printed order, as a client or (null) as nobody. */
async function ask(
  client: TestClient,
  id: string,
  { language, headers = {} }: { language?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const query = language === undefined ? '' : `?language=${language}`
  return fetch(`${client.url}/removal-orders/${id}.pdf${query}`, {
    headers: { ...(await client.headers()), ...headers },
  })
}

async function print(client: TestClient, id: string, language = 'vi'): Promise<Uint8Array> {
  const response = await ask(client, id, { language })
  if (!response.ok) throw new Error(await response.text())
  return new Uint8Array(await response.arrayBuffer())
}

/** What stands on the pages, each line's end and each run of spaces as one space. */
async function textOf(file: Uint8Array): Promise<string> {
  const { text } = await extractText(file.slice(), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

const FOOTER = /(Mã yêu cầu:|Order) order_\w+\s+(Trang \d+\/\d+|Page \d+ of \d+)/g

/** Without spaces, and without what stands at the foot of each page. */
const dense = (text: string): string => text.replaceAll(FOOTER, '').replaceAll(/\s+/g, '')

const codeOf = async (response: Response): Promise<string> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return errors[0]?.extensions.code ?? ''
}

/** An order to VNNet about a website. */
const issueToProvider = async (verigraph: TestVerigraph, values: Partial<Parameters<typeof draftOrder>[1]> = {}) =>
  issueOrder(verigraph, { ...SITE, recipientId: await providerId(verigraph), ...values })

async function providerId(verigraph: TestVerigraph): Promise<string> {
  const { data } = await verigraph
    .as('vnnet')
    .ask<{ viewer: { organisation: { id: string } } }>('{ viewer { organisation { id } } }')
  return data.viewer.organisation.id
}

describeOnStorage('A printed order', (startOn) => {
  const running = shared(startOn)

  it('says in Vietnamese and in English what was signed', async () => {
    const verigraph = running()
    const recipientId = await providerId(verigraph)
    const order = await issueToProvider(verigraph, {
      reasons: VIETNAMESE,
      legalBasis: 'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1',
      urgency: 'EMERGENCY',
      confidentialFor: 'P7D',
    })
    const director = verigraph.as('director')
    const signed = order.signedDocument ?? ''
    const utc = (at: unknown) => `${String(at).slice(0, 19).replace('T', ' ')} UTC`
    const inBoth = [
      order.id,
      order.reference,
      VIETNAMESE,
      'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1',
      'Bộ Thông tin và Truyền thông (demo)',
      recipientId,
      SITE.targetUrl,
      utc(order.issuedAt),
      utc(order.dueAt),
      '(UTC+07:00)',
      `${verigraph.url}/.well-known/jwks.json`,
    ]
    const vietnamese = await textOf(await print(director, order.id, 'vi'))
    for (const words of [
      ...inBoth,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'YÊU CẦU NGĂN CHẶN TRUY CẬP TRANG THÔNG TIN ĐIỆN TỬ',
      'HỎA TỐC',
      'Kính gửi: VNNet',
      'Cơ quan ban hành',
      'Thời hạn thực hiện',
      '3 giờ, kể từ thời điểm ban hành',
      'Căn cứ pháp lý',
      'Quyền phản đối và khiếu nại',
      'trong 7 ngày kể từ thời điểm ban hành',
      'Đã ban hành; thời hạn đang tính.',
      'Trang 1/3',
    ])
      expect(vietnamese).toContain(words)
    const english = await textOf(await print(director, order.id, 'en'))
    for (const words of [
      ...inBoth,
      'SOCIALIST REPUBLIC OF VIET NAM',
      'ORDER TO BLOCK A WEBSITE',
      'EMERGENCY',
      'To: VNNet',
      'Issuing agency',
      '3 hours from the issue',
      'Legal basis',
      'How to object and to appeal',
      'must not be told of this order for 7 days from the issue',
      'Issued; its clock runs.',
      'Page 1 of 3',
    ])
      expect(english).toContain(words)
    for (const text of [vietnamese, english]) {
      expect(dense(text)).toContain(createHash('sha256').update(signed).digest('hex'))
      expect(dense(text)).toContain(signed)
    }
  })

  it('has the signed document with it, and says of itself what it is', async () => {
    const verigraph = running()
    const order = await issueToProvider(verigraph)
    const file = await print(verigraph.as('vnnet'), order.id, 'en')
    const pdf = await getDocumentProxy(file.slice())
    const attached = Object.values(
      (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>,
    )
    expect(attached.map(({ filename, content }) => [filename, Buffer.from(content).toString()])).toEqual([
      [`${order.id}.jws`, order.signedDocument],
    ])
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: `ORDER TO BLOCK A WEBSITE ${order.reference}`,
      Author: 'Bộ Thông tin và Truyền thông (demo)',
      Language: 'en',
    })
    expect(metadata?.get('dc:title')).toBe(`ORDER TO BLOCK A WEBSITE ${order.reference}`)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('is the same, byte for byte, until the order stands otherwise', async () => {
    const verigraph = running()
    const order = await issueToProvider(verigraph)
    const officer = verigraph.as('officer')
    const first = Buffer.from(await print(officer, order.id))
    const other = await issueToProvider(verigraph, { reasons: VIETNAMESE.toLocaleUpperCase('vi') })
    expect(await textOf(await print(officer, other.id))).toContain(VIETNAMESE.toLocaleUpperCase('vi'))
    verigraph.clock.advance({ minutes: 30 })
    expect(first.equals(await print(verigraph.as('vnnet'), order.id))).toBe(true)
    await officer.run(WithdrawRemovalOrderDocument, { input: { removalOrderId: order.id, reason: 'Nhầm.' } })
    const withdrawn = await print(officer, order.id)
    expect(first.equals(withdrawn)).toBe(false)
    expect(await textOf(withdrawn)).toContain('YÊU CẦU ĐÃ ĐƯỢC RÚT LẠI')
  })

  it('shows the deadline that was signed, and beside it the one that an objection has moved', async () => {
    const verigraph = running()
    const order = await issueToProvider(verigraph)
    const removalOrderId = order.id
    const details = 'Máy chủ dùng chung.'
    await verigraph
      .as('vnnet')
      .run(ObjectToRemovalOrderDocument, { input: { removalOrderId, ground: 'IMPOSSIBLE', details } })
    expect(await textOf(await print(verigraph.as('vnnet'), order.id, 'en'))).toContain('The recipient objected')
    verigraph.clock.advance({ minutes: 10 })
    await verigraph.as('reviewer').run(DecideObjectionDocument, {
      input: { removalOrderId, upheld: false, explanation: 'Có thể chặn theo tên miền.' },
    })
    const text = await textOf(await print(verigraph.as('vnnet'), order.id, 'en'))
    expect(text).toContain(String(order.dueAt).slice(0, 19).replace('T', ' '))
    expect(text).toContain('Due now, after the clock stood still:')
  })

  it('flows over as many pages as its words need, and loses none', async () => {
    const verigraph = running()
    const sentence = (number: number) => `Câu ${number}: nội dung này vi phạm, đã được xác minh và lập biên bản đầy đủ.`
    const reasons = Array.from({ length: 400 }, (_, index) => sentence(index))
      .join('\n')
      .slice(0, 20_000)
      .trim()
    const legalBasis = Array.from({ length: 5000 }, (_, index) => index)
      .join('')
      .slice(0, 15_000)
    const targetUrl = `https://bad.example/${Array.from({ length: 500 }, (_, index) => `p${index}`).join('/')}`
    const order = await issueToProvider(verigraph, { reasons, legalBasis, targetUrl })
    const file = await print(verigraph.as('auditor'), order.id)
    const { totalPages, text } = await extractText(file.slice())
    const footed = text.map((page, index) => page.includes(`Trang ${index + 1}/${totalPages}`))
    expect(footed).toEqual(text.map(() => true))
    expect(totalPages).toBeGreaterThan(10)
    const flowing = dense(text.join(' '))
    for (const whole of [reasons, legalBasis, targetUrl, order.signedDocument ?? ''])
      expect(flowing).toContain(dense(whole))
  })

  it('lets nothing of a text vanish or hide', async () => {
    const verigraph = running()
    const decomposed = 'Tiếng Việt'.normalize('NFD')
    const order = await issueToProvider(verigraph, { reasons: `${decomposed}\r\n😀 <b>&amp; a\u202Eb` })
    const text = await textOf(await print(verigraph.as('vnnet'), order.id))
    expect(text).toContain('Tiếng Việt [U+1F600] <b>&amp; a[U+202E]b')
  })

  it('is refused for a draft', async () => {
    const verigraph = running()
    const draft = await draftOrder(verigraph, { ...SITE, recipientId: await providerId(verigraph) })
    const refused = await ask(verigraph.as('officer'), draft.id)
    expect(refused.status).toBe(409)
    expect(await codeOf(refused)).toBe('WRONG_STATE')
    expect((await ask(verigraph.as('vnnet'), draft.id)).status).toBe(404)
  })

  it('is there for whoever sees the order in the graph, and for nobody else', async () => {
    const verigraph = running()
    const { order } = await issueOrderAboutPost(verigraph)
    for (const clientId of ['vietsocial', 'officer', 'director', 'auditor'] as const)
      expect((await ask(verigraph.as(clientId), order.id)).status).toBe(200)
    for (const clientId of ['globaltube', 'vnnet'] as const) {
      const refused = await ask(verigraph.as(clientId), order.id)
      expect([refused.status, await codeOf(refused)]).toEqual([404, 'NOT_FOUND'])
    }
    expect((await ask(verigraph.as('officer'), 'order_00000000000000000000000000')).status).toBe(404)
    const admin = await ask(verigraph.as('admin'), order.id)
    expect([admin.status, await codeOf(admin)]).toEqual([403, 'FORBIDDEN'])
    for (const refused of [
      await ask(verigraph.as(null), order.id),
      await ask(verigraph.as(null), order.id, { headers: { authorization: 'Bearer forged' } }),
    ]) {
      expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
      expect(await codeOf(refused)).toBe('UNAUTHENTICATED')
    }
  })

  it('comes in the language that is asked for, or else the one that the reader likes best', async () => {
    const verigraph = running()
    const order = await issueToProvider(verigraph)
    const officer = verigraph.as('officer')
    const languageFor = async (accepted: string, language?: string) => {
      const response = await ask(officer, order.id, {
        headers: { 'accept-language': accepted },
        ...(language !== undefined && { language }),
      })
      return response.headers.get('content-language')
    }
    expect(await languageFor('en-GB,en;q=0.9,vi;q=0.8')).toBe('en')
    expect(await languageFor('en;q=0.5, vi')).toBe('vi')
    expect(await languageFor('fr')).toBe('vi')
    expect(await languageFor('en', 'vi')).toBe('vi')
    const refused = await ask(officer, order.id, { language: 'fr' })
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'INVALID_INPUT'])
    const response = await ask(officer, order.id)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${order.id}.pdf"`)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })
})
