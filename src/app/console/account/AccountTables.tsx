import { Button } from 'antd';
import type { z } from 'zod';
import type { AccountView } from '../../../platform/sessions/contract.js';
import { useCommand } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { type Column, Table } from '../../../web/Table.js';
import { useLeaving } from '../leaving.js';
import { endOwnSession, forgetDevice, signOutEverywhere } from '../session-endpoints.js';
import { accountWords } from './word-lists.js';

type Account = z.output<typeof AccountView>;
type Session = Account['sessions'][number];
type Device = Account['devices'][number];
type Latest = Account['latest'][number];

/** Where somebody is signed in; any can be ended, or all. */
export function SessionTable({ sessions }: { readonly sessions: readonly Session[] }) {
  const words = useWords(accountWords);
  const { account } = words;
  const everywhere = useCommand(signOutEverywhere, {});
  const columns: readonly Column<Session>[] = [
    { key: 'device', heading: account.device, names: true, cell: ({ device }) => device },
    { key: 'way', heading: account.wayHeading, cell: ({ way }) => words.way[way] ?? way },
    { key: 'since', heading: account.since, cell: ({ since }) => <MomentText at={since} /> },
    { key: 'seen', heading: account.lastSeen, cell: ({ lastSeen }) => <MomentText at={lastSeen} /> },
    {
      key: 'acts',
      heading: account.acts,
      cell: (session) =>
        session.current ? <span className="m">{account.here}</span> : <EndSession session={session} />,
    },
  ];
  const { leave, asking } = useLeaving(everywhere);
  return (
    <>
      <Table caption={account.sessionsCaption} hideCaption columns={columns} rows={sessions} keyOf={({ id }) => id} />
      {everywhere.error && <ProblemNotice problem={everywhere.error.problem} />}
      <div className="row-acts">
        <Button disabled={everywhere.isPending} onClick={leave}>
          {account.everywhere}
        </Button>
        <span className="m">{account.everywhereNote}</span>
      </div>
      {asking}
    </>
  );
}

function EndSession({ session: { id, device } }: { readonly session: Session }) {
  const words = useWords(accountWords).account;
  const end = useCommand(endOwnSession, { id });
  return (
    <button
      type="button"
      className="fix"
      aria-label={words.endLabel(device)}
      disabled={end.isPending}
      onClick={() => end.mutate({ body: {} })}
    >
      {words.end}
    </button>
  );
}

export function DeviceTable({ devices }: { readonly devices: readonly Device[] }) {
  const words = useWords(accountWords).account;
  const columns: readonly Column<Device>[] = [
    { key: 'device', heading: words.device, names: true, cell: ({ name }) => name },
    { key: 'since', heading: words.since, cell: ({ since }) => <MomentText at={since} /> },
    { key: 'seen', heading: words.lastSeen, cell: ({ lastSeen }) => <MomentText at={lastSeen} /> },
    { key: 'acts', heading: words.acts, cell: (device) => <ForgetDevice device={device} /> },
  ];
  return <Table caption={words.devicesCaption} hideCaption columns={columns} rows={devices} keyOf={({ id }) => id} />;
}

function ForgetDevice({ device: { id, name } }: { readonly device: Device }) {
  const words = useWords(accountWords).account;
  const forget = useCommand(forgetDevice, { id });
  return (
    <button
      type="button"
      className="fix"
      aria-label={words.forgetLabel(name)}
      disabled={forget.isPending}
      onClick={() => forget.mutate({ body: {} })}
    >
      {words.forget}
    </button>
  );
}

export function LatestTable({ latest }: { readonly latest: readonly Latest[] }) {
  const words = useWords(accountWords);
  const { account } = words;
  const columns: readonly Column<Latest>[] = [
    { key: 'at', heading: account.when, names: true, cell: ({ at }) => <MomentText at={at} /> },
    { key: 'outcome', heading: account.came, cell: ({ outcome }) => words.outcome[outcome] ?? outcome },
    { key: 'way', heading: account.wayHeading, cell: ({ way }) => words.way[way] ?? way },
    { key: 'device', heading: account.device, cell: ({ device }) => device },
    { key: 'address', heading: account.address, cell: ({ address }) => address },
  ];
  return (
    <Table
      caption={account.latestCaption}
      hideCaption
      columns={columns}
      rows={latest}
      keyOf={({ at, outcome }) => `${at} ${outcome}`}
    />
  );
}
