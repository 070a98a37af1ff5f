import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Decision, done, type Refused, refuse } from '../../kernel/decision.js';
import type { Endpoint } from '../../kernel/endpoint.js';
import { fen } from '../../kernel/money.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Declaration } from '../../platform/operations/declarations.js';
import type { Reader } from '../../platform/operations/parts.js';
import { findProgramme } from '../notices/queries.js';
import type { PaperProof, PaperSigning } from '../offices/contract.paper.js';
import { operation, query } from '../offices/declare.js';
import { paperOf, placeOf } from '../offices/paper.js';
import type { Actor } from '../offices/rules/actor.js';
import type { PaperPlace } from '../offices/rules/paper.js';
import { leadersOn } from '../offices/queries.portfolios.js';
import { decidesOn, leaderOn, signerFault } from '../offices/rules/portfolios.js';
import { chargesOver, leaderInCharge } from '../tasks/queries.charge.js';
import type { FundView } from './contract.js';
import * as asked from './endpoints.js';
import type { ProgressFacts } from './facts.js';
import { fundFiles } from './files.js';
import { type FundedItem, fundsOf } from './queries.js';
import { fundRecord } from './record.js';
import * as contracts from './rules/contracts.js';
import type { FundEvent } from './rules/events.js';
import type { Asked, FundChange, Hand } from './rules/fund.js';
import * as plans from './rules/fund-plan.js';
import * as paying from './rules/paying.js';
import * as payments from './rules/payments.js';
import * as settling from './rules/settling.js';
import { fundSight, type FundSubject, isFundInSight } from './rules/sight.js';
import { lockFund, saveFund } from './store.js';
import { fundList, fundSubject, fundView, wholeSubject } from './view.js';

type FundWorld = World<Actor>;
type FundDecision = Decision<FundChange, FundEvent>;

/** An item's money as it is held while somebody does something with it. */
interface Held extends FundedItem {
  readonly thingId: string;
  /** Where the paper or the slip is that came with it. */
  readonly place: PaperPlace | undefined;
  /** Who of the leaders is in charge of the item today. */
  readonly leaderId: string | undefined;
  /** By name, who was on the day of the paper, and who led the district then. */
  readonly signers: { readonly inCharge: string | null; readonly heads: readonly string[] } | undefined;
}

/** What may come with an act: a paper that somebody signed, or the slip of a payment. */
interface WithPaper {
  readonly paper?: PaperSigning | undefined;
  readonly slip?: PaperProof | undefined;
}
type Body = z.ZodType<object>;
type Params = typeof asked.ItemParams | typeof asked.ThingParams;

/** Who signed on paper, or whoever asks: an office that acts for another shows their paper (point 1). */
function handFrom({ place }: Held, paper: PaperSigning | undefined, { actor }: FundWorld): Decision<Hand, never> {
  const { accountId, name = '' } = actor;
  if (paper && place) return done({ accountId, name: paper.signedBy, paper: paperOf(paper, place, actor) });
  return actor.role === 'gov-office' ? refuse('funds.paper-missing', {}, 'point 1') : done({ accountId, name });
}

/** A decision that somebody's hand stands under. */
const under =
  (paper: PaperSigning | undefined, decide: (hand: Hand) => FundDecision) =>
  (held: Held, world: FundWorld): FundDecision => {
    const hand = handFrom(held, paper, world);
    return hand.done ? decide(hand.value) : hand;
  };

/** As above, where the leader in charge on this very day decides, or the district's head (R9). */
const underLeader =
  (paper: PaperSigning | undefined, decide: (hand: Hand) => FundDecision) =>
  (held: Held, world: FundWorld): FundDecision => {
    const { actor } = world;
    const decides =
      paper !== undefined || actor.role === 'district-head' || decidesOn(actor, held.leaderId, held.task.id);
    return actor.role !== 'gov-office' && actor.role !== 'finance' && !decides
      ? refuse('funds.not-in-charge', {}, 'R9')
      : under(paper, decide)(held, world);
  };

/** Where what is given is the approval itself: a paper bears the name of whoever may give it. */
const strangerTo = ({ signers }: Held, { paper }: Hand): Refused | undefined =>
  paper && signers && signerFault(paper, signers.inCharge, signers.heads);

interface Act<B extends Body> {
  /** Whether whoever does it here proves that it is them. */
  readonly proof?: (body: z.output<B>) => boolean;
  readonly decide: (held: Held, body: z.output<B>, world: FundWorld) => FundDecision;
}

/** What passes without the meeting passes under the hand of a leader; the minutes of the meeting bear whoever's they are. */
const passesByLeader = ({ fund, thingId }: Held, verdict: string): boolean =>
  verdict === 'pass' && fund.payments.find(({ id }) => id === thingId)?.route !== 'meeting';

/** Everything that is done with the money of items; what must be known of their progress is handed in. */
export function fundOperations(facts: ProgressFacts) {
  async function itemOf(reader: Reader, districtId: string, taskId: string): Promise<FundedItem | undefined> {
    const [item] = await fundsOf(reader, districtId, { taskIds: [taskId] }, facts);
    return item;
  }

  async function hold(tx: Tx, taskId: string, thingId: string, body: WithPaper, world: FundWorld) {
    const { districtId } = world.actor;
    const item = (await lockFund(tx, districtId, taskId)) ? await itemOf(tx, districtId, taskId) : undefined;
    if (!item) return undefined;
    const proof = body.paper?.proof ?? body.slip;
    const place = proof && (await placeOf(tx, proof, world, fundFiles));
    if (proof && !place) return undefined;
    const charges = await chargesOver(tx, districtId, [taskId]);
    const signedOn = body.paper && day(body.paper.signedOn);
    const signers = signedOn && {
      inCharge: await leaderInCharge(tx, districtId, taskId, signedOn),
      heads: (await leadersOn(tx, districtId, signedOn, ['district-head'])).map(({ name }) => name),
    };
    return { ...item, thingId, place, leaderId: leaderOn(charges, taskId, world.today), signers };
  }

  /** An act on an item's money: the whole of it is locked, decided on and shown again. */
  const act = <P extends Params, B extends Body, A extends string>(
    endpoint: Endpoint<P, B, typeof FundView, A>,
    { proof, decide }: Act<B>,
  ): Declaration<Actor, A, FundSubject> =>
    operation(endpoint, {
      load: (tx, params, body, world): Promise<Held | undefined> => {
        const { taskId, thingId = '' }: { readonly taskId: string; readonly thingId?: string } = params;
        return hold(tx, taskId, thingId, body, world);
      },
      subject: ({ fund }) => fundSubject(fund, [endpoint.action]),
      ...(proof && { proof: (_held: Held, body: z.output<B>) => proof(body) }),
      decide,
      save: async (tx, change, { fund }, world) => {
        await saveFund(tx, fund, change, world);
        const item = await itemOf(tx, world.actor.districtId, fund.taskId);
        if (!item) throw new Error('an item that is locked does not go');
        return { ...item, id: item.task.id, version: item.fund.version };
      },
      record: fundRecord,
      view: (item, can, { today }) => fundView(item, today, can),
    });

  const here = ({ paper }: { readonly paper?: PaperSigning | undefined }): boolean => paper === undefined;

  const read = query(asked.readFunds, {
    visible: fundSight,
    run: async (reader, { params: { taskId } }, sight, { actor, today }) => {
      const item = await itemOf(reader, actor.districtId, taskId);
      return item && isFundInSight(sight, { leadUnitId: item.fund.lead.id })
        ? { ...item, id: item.task.id, version: item.fund.version, today }
        : undefined;
    },
    subject: ({ fund }) => wholeSubject(fund),
    view: ({ today, ...item }, can) => fundView(item, today, can),
  });

  const list = query(asked.listFunds, {
    visible: fundSight,
    run: async (reader, { params: { programmeId } }, sight, { actor, today }) => {
      const programme = sight === 'none' ? undefined : await findProgramme(reader, actor.districtId, programmeId);
      if (!programme) return undefined;
      const items = await fundsOf(reader, actor.districtId, { programmeId }, facts);
      const seen = items.filter(({ fund }) => isFundInSight(sight, { leadUnitId: fund.lead.id }));
      return { items: seen, year: programme.year, today, districtId: actor.districtId };
    },
    view: ({ items, ...when }, can) => fundList(items, when, can),
  });

  return [
    read,
    list,
    act(asked.drawUpPlan, {
      decide: (held, { lines, paper }, world) =>
        under(paper, (hand) =>
          plans.drawUp(
            held.fund,
            lines.map((line) => ({ ...line, amount: fen(line.amount) })),
            hand,
            world,
          ),
        )(held, world),
    }),
    act(asked.reviewPlan, {
      proof: here,
      decide: (held, { paper }, world) =>
        under(paper, (hand) => plans.review(held.fund, hand, world.today))(held, world),
    }),
    act(asked.approvePlan, {
      proof: here,
      decide: (held, { paper }, world) =>
        underLeader(paper, (hand) => strangerTo(held, hand) ?? plans.approve(held.fund, hand, world.today))(
          held,
          world,
        ),
    }),
    act(asked.returnPlan, {
      decide: (held, { reason, paper }, world) =>
        underLeader(paper, (hand) => plans.sendBack(held.fund, hand, reason, world.today))(held, world),
    }),
    act(asked.registerContract, {
      decide: ({ fund }, { amount, signedOn, ...form }, world) =>
        contracts.registerContract(fund, { ...form, amount: fen(amount), signedOn: day(signedOn) }, world),
    }),
    act(asked.supplementContract, {
      decide: ({ fund, thingId }, { amount, signedOn, ...form }, { today }) =>
        contracts.supplement(fund, thingId, { ...form, amount: fen(amount), signedOn: day(signedOn) }, today),
    }),
    act(asked.preparePayment, {
      decide: (held, { paper, submit, ...form }, world) => {
        const draw = submit ? payments.apply : payments.prepare;
        return under(paper, (hand) => draw(held.fund, askedIn(form), hand, world))(held, world);
      },
    }),
    act(asked.submitPayment, {
      decide: (held, { paper, ...form }, world) =>
        under(paper, (hand) => payments.submit(held.fund, held.thingId, askedIn(form), hand, world.today))(held, world),
    }),
    act(asked.withdrawPayment, {
      decide: (held, { paper }, world) =>
        under(paper, (hand) => payments.withdraw(held.fund, held.thingId, hand))(held, world),
    }),
    act(asked.reviewPayment, {
      proof: here,
      decide: (held, { paper, ...verdict }, world) =>
        under(paper, (hand) => payments.reviewPayment(held.fund, held.thingId, verdict, hand, world.today))(
          held,
          world,
        ),
    }),
    act(asked.decidePayment, {
      proof: here,
      decide: (held, { paper, ...verdict }, world) =>
        underLeader(paper, (hand) => {
          const stranger = passesByLeader(held, verdict.verdict) ? strangerTo(held, hand) : undefined;
          return stranger ?? payments.decidePayment(held.fund, held.thingId, verdict, hand, world.today);
        })(held, world),
    }),
    act(asked.takeBackPayment, {
      decide: (held, { reason, paper }, world) =>
        under(paper, (hand) => payments.takeBack(held.fund, held.thingId, reason, hand, world.today))(held, world),
    }),
    act(asked.payPayment, {
      // The slip is finance's word that it was paid; whoever says so without it proves that it is them.
      proof: ({ slip }) => slip === undefined,
      decide: ({ fund, thingId, place }, form, world) => paying.pay(fund, thingId, realIn(form, place), world),
    }),
    act(asked.recordPayment, {
      decide: ({ fund, place }, { source, contractId, ...form }, world) =>
        paying.recordReal(
          fund,
          { ...realIn(form, place), source, ...(contractId !== undefined && { contractId }) },
          world,
        ),
    }),
    act(asked.reverseEntry, {
      proof: () => true,
      decide: ({ fund, thingId }, { on, ...form }, world) =>
        paying.reverse(fund, thingId, { ...form, on: day(on) }, world),
    }),
    act(asked.beginSettlement, {
      decide: (held, { paper, contractId, worksAcceptedOn, claimed }, world) =>
        under(paper, (hand) =>
          settling.begin(
            held.fund,
            { contractId, worksAcceptedOn: day(worksAcceptedOn), claimed: fen(claimed) },
            hand,
            world,
          ),
        )(held, world),
    }),
    act(asked.settleContract, {
      proof: here,
      decide: (held, { paper, finalValue, settledOn, ...form }, world) =>
        under(paper, (hand) =>
          settling.settle(
            held.fund,
            held.thingId,
            { ...form, finalValue: fen(finalValue), settledOn: day(settledOn) },
            hand,
            world.today,
          ),
        )(held, world),
    }),
    act(asked.releaseRetention, {
      proof: here,
      decide: (held, { paper, on }, world) =>
        under(paper, (hand) => settling.release(held.fund, held.thingId, day(on), hand, world.today))(held, world),
    }),
    act(asked.recoverOverpayment, {
      decide: (held, { paper, voucher, on }, world) =>
        under(paper, (hand) => settling.recover(held.fund, held.thingId, { voucher, on: day(on) }, hand, world))(
          held,
          world,
        ),
    }),
  ];
}

type ApplicationForm = Omit<z.output<(typeof asked.submitPayment)['body']>, 'paper'>;

const askedIn = ({ amount, labour, certificate, ...form }: ApplicationForm): Asked => ({
  ...form,
  ...{ amount: fen(amount), labour: fen(labour) },
  ...(certificate && {
    certificate: { number: certificate.number, value: fen(certificate.value), on: day(certificate.on) },
  }),
});

type VoucherForm = z.output<(typeof asked.payPayment)['body']>;

const realIn = ({ voucher, amount, paidOn, indicator }: VoucherForm, slip: PaperPlace | undefined) => ({
  ...{ voucher, amount: fen(amount), paidOn: day(paidOn) },
  ...(indicator !== undefined && { indicator }),
  ...(slip && { slip }),
});
