import { Controller, Get, HttpException, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { inLocale, isRefusal, type Permission, type Refusal, type RequestContext, type Text } from '@navaz/kernel';
import { Authenticator, Public, RateLimits, requestContext, tooManyRequests } from '@navaz/platform';
import { ExportReceived } from '../export-subject/export-received.service.js';
import { ExportSubject } from '../export-subject/export-subject.service.js';
import type { Issuing } from '../statements/identity-not-checked.js';
import { ConsentReceipts } from './consent-receipt.service.js';
import { MeetingCalendar } from './meeting-calendar.service.js';
import { PaperPrinter } from './paper-printer.js';
import type { Paper } from './paper.js';
import { Papers } from './papers.service.js';

const words = {
  pleaseLogIn: {
    cs: 'Nejste přihlášeni, nebo přihlášení vypršelo. Přihlaste se prosím a zkuste to znovu.',
    en: 'You are not logged in, or your session has ended. Please log in and try again.',
  },
  notYourRole: {
    cs: 'K tomuto kroku vaše role v této organizaci nestačí.',
    en: 'Your role in this organisation does not allow this.',
  },
  noSuchPaper: { cs: 'Takový dokument tu není.', en: 'There is no such document.' },
} as const satisfies Record<string, Text>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const statusOf = (refusal: Refusal): HttpStatus =>
  refusal.kind === 'not_found' ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;

/** Who may fetch a kind of paper, and what it is made of. */
interface PaperKind {
  /** What the download is called: the kind of paper, nothing else. */
  readonly file: string;
  readonly anyOf: readonly Permission[];
  readonly of: (ctx: RequestContext, id: string, issuing: Issuing) => Promise<Paper | Refusal>;
}

/**
 * Papers to download: nothing of the person is in an address or in the name of a file, and nobody keeps a copy on the
 * way.
 */
@Controller('papers')
export class PapersController {
  private readonly kinds: ReadonlyMap<string, PaperKind>;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly printer: PaperPrinter,
    private readonly calendar: MeetingCalendar,
    private readonly exporting: ExportSubject,
    private readonly exportingReceived: ExportReceived,
    private readonly receipts: ConsentReceipts,
    private readonly limits: RateLimits,
    papers: Papers,
  ) {
    this.kinds = new Map<string, PaperKind>([
      ['consent-form', { file: 'souhlas.pdf', anyOf: ['handover.send'], of: (ctx, id) => papers.consentForm(ctx, id) }],
      ['preview', { file: 'nahled.pdf', anyOf: ['handover.send'], of: (ctx, id) => papers.preview(ctx, id) }],
      [
        'statement',
        { file: 'vypis.pdf', anyOf: ['handover.send'], of: (ctx, id, issuing) => papers.statement(ctx, id, issuing) },
      ],
      ['report', { file: 'zprava.pdf', anyOf: ['handover.receive'], of: (ctx, id) => papers.report(ctx, id) }],
      [
        'received-report',
        { file: 'zprava.pdf', anyOf: ['handover.receive'], of: (ctx, id) => papers.receivedReport(ctx, id) },
      ],
      [
        'decline-notice',
        {
          file: 'oznameni.pdf',
          anyOf: ['handover.send', 'handover.receive'],
          of: (ctx, id) => papers.declineNotice(ctx, id),
        },
      ],
    ]);
  }

  /** The next agreed meeting of a handover, for a calendar. */
  @Get('meeting/:id')
  @Public('asks by itself who is there: a permission is looked at for each paper')
  async meeting(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.enter(request, ['handover.send', 'handover.receive'], id);
    const file = await this.calendar.file(ctx, id);
    if (isRefusal(file)) throw this.refused(request, ctx, statusOf(file), file.text);
    await this.send(reply, 'text/calendar; charset=utf-8', 'schuzka.ics', Buffer.from(file, 'utf8'));
  }

  /**
   * Everything that is held of the person of a case, for that person; for the unit that leads it (with
   * `identityChecked=true`).
   */
  @Get('export/:id')
  @Public('asks by itself who is there: a permission is looked at for each paper')
  async export(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('identityChecked') checked?: string,
  ): Promise<void> {
    const ctx = await this.enter(request, ['handover.send'], id);
    const held = await this.exporting.everything(ctx, id, { identityChecked: checked === 'true' });
    if (isRefusal(held)) throw this.refused(request, ctx, statusOf(held), held.text);
    await this.sendJson(reply, 'udaje.json', held);
  }

  /** What the recipient of a request wrote down itself, for the person (with `identityChecked=true`). */
  @Get('export-received/:id')
  @Public('asks by itself who is there: a permission is looked at for each paper')
  async exportReceived(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
    @Query('identityChecked') checked?: string,
  ): Promise<void> {
    const ctx = await this.enter(request, ['handover.receive'], id);
    const held = await this.exportingReceived.ofRequest(ctx, id, { identityChecked: checked === 'true' });
    if (isRefusal(held)) throw this.refused(request, ctx, statusOf(held), held.text);
    await this.sendJson(reply, 'udaje.json', held);
  }

  /** The person's copy of the record of a form, in a form machines read too (ISO/IEC TS 27560). */
  @Get('receipt/:id')
  @Public('asks by itself who is there: a permission is looked at for each paper')
  async receipt(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const ctx = await this.enter(request, ['handover.send'], id);
    const receipt = await this.receipts.of(ctx, id);
    if (isRefusal(receipt)) throw this.refused(request, ctx, statusOf(receipt), receipt.text);
    await this.sendJson(reply, 'potvrzeni.json', receipt);
  }

  /**
   * `consent-form` by form, `preview` and `decline-notice` by handover, `statement` by case (with
   * `identityChecked=true`), `report` and `received-report` by report.
   */
  @Get(':kind/:id')
  @Public('asks by itself who is there: a permission is looked at for each paper')
  async paper(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query('identityChecked') checked?: string,
  ): Promise<void> {
    const known = this.kinds.get(kind);
    const ctx = await this.enter(request, known?.anyOf ?? ['handover.send'], id);
    if (!known) throw this.refused(request, ctx, HttpStatus.NOT_FOUND, words.noSuchPaper);
    const paper = await known.of(ctx, id, { identityChecked: checked === 'true' });
    if (isRefusal(paper)) throw this.refused(request, ctx, statusOf(paper), paper.text);
    await this.send(reply, 'application/pdf', known.file, await this.printer.print(paper));
  }

  private async enter(request: FastifyRequest, anyOf: readonly Permission[], id: string): Promise<RequestContext> {
    const ctx = await this.contextOf(request);
    if (!ctx.actor) throw this.refused(request, ctx, HttpStatus.UNAUTHORIZED, words.pleaseLogIn);
    const { permissions } = ctx.actor;
    if (!anyOf.some((one) => permissions.has(one)))
      throw this.refused(request, ctx, HttpStatus.FORBIDDEN, words.notYourRole);
    if (!uuid.test(id)) throw this.refused(request, ctx, HttpStatus.NOT_FOUND, words.noSuchPaper);
    const wait = await this.limits.attempt('paper', `account ${ctx.actor.accountId}`);
    if (wait !== null) throw this.refused(request, ctx, HttpStatus.TOO_MANY_REQUESTS, tooManyRequests(wait).text);
    return ctx;
  }

  /** A token that is not valid is nobody, and nobody gets a paper. */
  private async contextOf(request: FastifyRequest): Promise<RequestContext> {
    try {
      return await requestContext(request, this.authenticator);
    } catch (error) {
      if (error instanceof GraphQLError && error.extensions['code'] === 'UNAUTHENTICATED')
        return { actor: null, correlationId: request.id, locale: 'cs' };
      throw error;
    }
  }

  private refused(request: FastifyRequest, ctx: RequestContext, status: HttpStatus, text: Text): HttpException {
    return new HttpException({ message: inLocale(text, ctx.locale), correlationId: request.id }, status);
  }

  private async sendJson(reply: FastifyReply, name: string, content: object): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(content, null, 2), 'utf8');
    await this.send(reply, 'application/json; charset=utf-8', name, bytes);
  }

  private async send(reply: FastifyReply, type: string, name: string, bytes: Buffer): Promise<void> {
    await reply
      .header('cache-control', 'no-store')
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(bytes);
  }
}
