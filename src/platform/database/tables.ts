// Generated from the migrations by scripts/tables.mjs; the check fails when it is stale. Never edited by hand.
import type { Generated, GeneratedAlways, Kysely, Transaction, JSONColumnType } from 'kysely';

/** Read as a value, written as text of JSON. */
type Json = JSONColumnType<object, string, string>;

interface AccountRow {
  readonly district_id: string;
  readonly id: string;
  readonly login_name: string;
  readonly password_hash: string | null;
  readonly failed_attempts: Generated<number>;
  readonly locked_until: string | null;
  readonly disabled_at: string | null;
  readonly created_at: string;
  readonly version: Generated<number>;
  readonly password_set_at: string | null;
}

interface AskingRow {
  readonly district_id: string;
  readonly id: string;
  readonly version: Generated<number>;
  readonly programme_id: string;
  readonly task_id: string;
  readonly kind: string;
  readonly period: string | null;
  readonly unit_id: string;
  readonly what: string;
  readonly state: string;
  readonly asked_on: string;
  readonly due_on: string;
  readonly asked_by: string;
  readonly letter: Json | null;
  readonly difficulty_id: string | null;
  readonly answered_on: string | null;
  readonly answer: string | null;
  readonly answer_letter: Json | null;
  readonly outcome: string | null;
  readonly ended_on: string | null;
  readonly end_words: string | null;
  readonly decided_by: string | null;
}

interface AskingFileRow {
  readonly district_id: string;
  readonly id: string;
  readonly asking_id: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

interface CalendarFeedRow {
  readonly district_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly account_id: string;
  readonly hat: string;
  readonly scope: string;
  readonly language: string;
  readonly token_hash: string;
  readonly made_at: string;
  readonly last_used_at: string | null;
  readonly ended_at: string | null;
  readonly version: Generated<number>;
}

interface CalendarYearRow {
  readonly district_id: string;
  readonly year: number;
  readonly published: string;
  readonly document: string | null;
  readonly days: Json;
  readonly revision: Generated<number>;
  readonly source: string | null;
  readonly account_id: string | null;
  readonly taken_in_at: string | null;
}

interface ChangeCountersignRow {
  readonly district_id: string;
  readonly change_id: string;
  readonly place: number;
  readonly unit_id: string;
  readonly asked_on: string;
  readonly due_on: string;
  readonly agrees: boolean | null;
  readonly answered_on: string | null;
  readonly reason: string | null;
  readonly letter: Json | null;
}

interface ChangeRequestRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly programme_id: string;
  readonly programme_year: number;
  readonly kind: string;
  readonly rationale: string;
  readonly effect_on_people: string;
  readonly evidence: string | null;
  readonly before: Json;
  readonly after: Json;
  readonly proposed_on: string;
  readonly proposed_by: string;
  readonly letter: Json | null;
  readonly state: string;
  readonly major_by: Json;
  readonly rules: string;
  readonly submission: Json | null;
  readonly decided: Json | null;
  readonly successor_id: string | null;
  readonly version: Generated<number>;
}

interface ChannelRow {
  readonly district_id: string;
  readonly id: string;
  readonly kind: string;
  readonly enabled: boolean;
  readonly settings: Json;
  readonly secret: string | null;
  readonly version: Generated<number>;
}

interface DailyRunRow {
  readonly district_id: string;
  readonly kind: string;
  readonly day: string;
  readonly ran_at: string;
}

interface DelegationRow {
  readonly district_id: string;
  readonly id: string;
  readonly by_id: string;
  readonly to_id: string;
  readonly role: string;
  readonly scope: Json;
  readonly from_on: string;
  readonly until_on: string;
  readonly version: Generated<number>;
}

interface DeliveryRow {
  readonly district_id: string;
  readonly id: string;
  readonly message_id: string | null;
  readonly on_day: string;
  readonly channel: string;
  readonly state: string;
  readonly tries: Generated<number>;
  readonly reason: string | null;
  readonly changed_at: string;
  readonly version: Generated<number>;
}

interface DerivedFileRow {
  readonly district_id: string;
  readonly of_sha256: string;
  readonly kind: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface DeviceRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly id: string;
  readonly token_hash: string;
  readonly name: string;
  readonly first_seen_at: string;
  readonly last_seen_at: string;
}

interface DistrictRow {
  readonly district_id: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly above: string | null;
  readonly version: Generated<number>;
  readonly host: string | null;
  readonly contact: string | null;
}

interface DraftFieldRow {
  readonly district_id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly field: string;
  readonly value: string;
  readonly version: number;
  readonly account_id: string;
  readonly changed_at: string;
  readonly typed_in: string | null;
}

interface EmergencyAccountRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly sealed_at: string;
  readonly opened_at: string | null;
  readonly version: Generated<number>;
}

interface EntryCodeRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly code_hash: string;
  readonly failed_attempts: Generated<number>;
  readonly made_by: string | null;
  readonly made_at: string;
  readonly expires_at: string;
}

interface EvaluationRow {
  readonly district_id: string;
  readonly id: string;
  readonly version: Generated<number>;
  readonly programme_id: string;
  readonly task_id: string;
  readonly period: string;
  readonly edition: number;
  readonly unit_id: string;
  readonly state: string;
  readonly notified_on: string;
  readonly stance: string | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  readonly answer: string | null;
  readonly answer_letter: Json | null;
  readonly outcome: string | null;
  readonly settled_on: string | null;
  readonly settled_by: string | null;
  readonly ruling: string | null;
  readonly ruling_letter: Json | null;
  readonly lifted_on: string | null;
}

interface EvidenceRow {
  readonly district_id: string;
  readonly id: string;
  readonly version: Generated<number>;
  readonly programme_id: string;
  readonly task_id: string;
  readonly about_kind: string;
  readonly about_id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly taken_at: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly likeness: string | null;
  readonly attached_on: string;
  readonly attached_by: string;
  readonly unit_id: string | null;
  readonly withdrawn_on: string | null;
}

interface EvidenceAlikeRow {
  readonly district_id: string;
  readonly evidence_id: string;
  readonly earlier_id: string;
  readonly distance: number | null;
}

interface FirstRunRow {
  readonly district_id: string;
  readonly code_hash: string;
  readonly failed_attempts: Generated<number>;
  readonly made_at: string;
}

interface FundContractRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly number: string;
  readonly party: string;
  readonly amount: number;
  readonly signed_on: string;
  readonly labour_share: number;
  readonly supplements: Json;
}

interface FundPlanRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly edition: number;
  readonly state: string;
  readonly lines: Json;
  readonly drawn_up_by: Json;
  readonly drawn_up_on: string;
  readonly reviewed_by: Json | null;
  readonly reviewed_on: string | null;
  readonly approved_by: Json | null;
  readonly approved_on: string | null;
  readonly reason: string | null;
}

interface FundSettlementRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly contract_id: string;
  readonly state: string;
  readonly works_accepted_on: string;
  readonly claimed: number;
  readonly began_by: Json;
  readonly final_value: number | null;
  readonly settled_on: string | null;
  readonly report: string | null;
  readonly settled_by: Json | null;
  readonly retention: number | null;
  readonly retention_due: string | null;
  readonly released_on: string | null;
  readonly over_paid: number | null;
  readonly recovered_on: string | null;
}

interface IdempotencyKeyRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly key: string;
  readonly request_hash: string;
  readonly status: number | null;
  readonly answer: Json | null;
  readonly expires_at: string;
}

interface ItemFundRow {
  readonly district_id: string;
  readonly task_id: string;
  readonly version: Generated<number>;
}

interface ItemSiteRow {
  readonly district_id: string;
  readonly id: string;
  readonly version: Generated<number>;
  readonly programme_id: string;
  readonly task_id: string;
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly evidence_id: string;
  readonly set_on: string;
  readonly dropped_on: string | null;
}

interface JobRow {
  readonly district_id: string;
  readonly id: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly input: string;
  readonly state: string;
  readonly progress: Generated<number>;
  readonly outcome: string | null;
  readonly attempts: Generated<number>;
  readonly run_after: string;
  readonly leased_until: string | null;
  readonly lease: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
}

interface LatenessRulingRow {
  readonly district_id: string;
  readonly id: string;
  readonly obligation_id: string;
  readonly counts: boolean;
  readonly reason: string;
  readonly state: string;
  readonly proposed_by: string;
  readonly proposed_at: string;
  readonly decided_by: string | null;
  readonly decided_at: string | null;
  readonly paper: Json | null;
  readonly version: Generated<number>;
}

interface LedgerEntryRow {
  readonly district_id: string;
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly id: GeneratedAlways<string>;
  readonly event: GeneratedAlways<string>;
  readonly at: GeneratedAlways<string>;
  readonly named: GeneratedAlways<Json>;
}

interface LedgerHeadRow {
  readonly district_id: string;
  readonly seq: number;
  readonly hash: string | null;
}

interface LedgerPrivateRow {
  readonly district_id: string;
  readonly seq: number;
  readonly field: string;
  readonly salt: string;
  readonly content: string;
}

interface LightLoweringRow {
  readonly district_id: string;
  readonly id: string;
  readonly programme_id: string;
  readonly task_id: string;
  readonly light: string;
  readonly computed: string;
  readonly rule: string;
  readonly reason: string;
  readonly lowered_on: string;
  readonly lowered_by: string;
  readonly until_on: string;
  readonly lifted_on: string | null;
  readonly lifted_by: string | null;
  readonly lifted_reason: string | null;
}

interface LogoutTokenRow {
  readonly district_id: string;
  readonly provider_id: string;
  readonly jti: string;
  readonly expires_at: string;
}

interface MessageRow {
  readonly district_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly on_day: string;
  readonly lines: Json;
  readonly read_at: string | null;
  readonly version: Generated<number>;
  readonly urging_id: string | null;
  readonly about: string | null;
}

interface MessageLinkRow {
  readonly district_id: string;
  readonly token_hash: string;
  readonly message_id: string;
  readonly expires_at: string;
  readonly used_at: string | null;
}

interface MigrationRow {
  readonly name: string;
  readonly sha256: string;
  readonly applied_at: string;
}

interface MilestoneReportRow {
  readonly district_id: string;
  readonly id: string;
  readonly plan_id: string;
  readonly milestone_id: string;
  readonly kind: string;
  readonly share: number;
  readonly reached_on: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly scan: string | null;
  readonly reported_on: string;
  readonly reported_by: string;
  readonly state: string;
  readonly basis: string | null;
  readonly reason: string | null;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
  readonly version: Generated<number>;
  readonly unit_id: string;
  readonly receipt_number: string | null;
  readonly letter: Json | null;
  readonly certificate: string | null;
  readonly paper: Json | null;
}

interface NoticeRow {
  readonly district_id: string;
  readonly id: string;
  readonly state: string;
  readonly number: string | null;
  readonly source_name: string;
  readonly source_sha256: string;
  readonly source_bytes: number;
  readonly reading: Json | null;
  readonly content: Generated<string>;
  readonly unread: Json | null;
  readonly corrects: string | null;
  readonly settlement: Json | null;
  readonly settled_by: string | null;
  readonly settled_at: string | null;
  readonly proof: Json | null;
  readonly created_at: string;
  readonly version: Generated<number>;
  readonly removed: Generated<boolean>;
}

interface NoticeAmendmentRow {
  readonly district_id: string;
  readonly id: string;
  readonly notice_id: string;
  readonly place: number;
  readonly number: string;
  readonly dated: string;
  readonly reason: string;
  readonly cells: Json;
  readonly proof: Json;
  readonly registered_by: string;
  readonly registered_at: string;
}

interface NoticeAnswerRow {
  readonly district_id: string;
  readonly notice_id: string;
  readonly place: number;
  readonly code: string;
  readonly about: string;
  readonly answer: Json;
  readonly account_id: string;
  readonly answered_at: string;
}

interface NoticeOriginalRow {
  readonly district_id: string;
  readonly id: string;
  readonly notice_id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly state: string;
  readonly head: Json | null;
  readonly head_by: string | null;
  readonly acknowledgements: Generated<Json>;
  readonly added_by: string;
  readonly added_at: string;
}

interface NoticeSupersessionRow {
  readonly district_id: string;
  readonly id: string;
  readonly notice_id: string;
  readonly by_id: string;
  readonly programme_id: string;
  readonly begun_on: string;
  readonly reason: string;
  readonly items: Json;
  readonly registered_by: string;
  readonly registered_at: string;
}

interface ObligationRow {
  readonly district_id: string;
  readonly id: string;
  readonly programme_id: string;
  readonly key: string;
  readonly kind: string;
  readonly what: string | null;
  readonly period: string | null;
  readonly owed_by: Json;
  readonly owed_to: Json | null;
  readonly unit_id: string | null;
  readonly rule: string;
  readonly clause: string | null;
  readonly derivation: Json;
  readonly roll: string;
  readonly opens_on: string;
  readonly written_on: string;
  readonly reminder_on: string;
  readonly due_on: string;
  readonly provisional: boolean;
  readonly calendar_version: string;
  readonly state: string;
  readonly met_on: string | null;
  readonly met_late: boolean | null;
  readonly version: Generated<number>;
  readonly about: string | null;
}

interface ObligationReceiptRow {
  readonly district_id: string;
  readonly id: string;
  readonly obligation_id: string;
  readonly channel: string;
  readonly registered_on: string;
  readonly received_on: string;
  readonly entered_at: string;
  readonly account_id: string;
  readonly drawn_up_on: string | null;
  readonly scan: string | null;
  readonly receipt_number: string | null;
  readonly note: string | null;
  readonly supersedes: string | null;
  readonly reason: string | null;
  readonly withdraws: Generated<boolean>;
}

interface ObligationTaskRow {
  readonly district_id: string;
  readonly obligation_id: string;
  readonly task_id: string;
}

interface PaymentApplicationRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly contract_id: string;
  readonly serial: number;
  readonly round: number;
  readonly state: string;
  readonly source: string;
  readonly trigger: string;
  readonly amount: number;
  readonly labour: number;
  readonly milestones: Json;
  readonly certificate: Json | null;
  readonly invoice: string;
  readonly note: string;
  readonly applicant: Json;
  readonly submitted_on: string | null;
  readonly reviewer: Json | null;
  readonly reviewed_on: string | null;
  readonly route: string | null;
  readonly approver: Json | null;
  readonly approved_on: string | null;
  readonly reason: string | null;
}

interface PaymentEntryRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly kind: string;
  readonly source: string;
  readonly amount: number;
  readonly voucher: string;
  readonly paid_on: string;
  readonly contract_id: string | null;
  readonly application_id: string | null;
  readonly reverses: string | null;
  readonly indicator: string | null;
  readonly over_cap: number;
  readonly reason: string | null;
  readonly slip: Json | null;
  readonly account_id: string;
  readonly entered_at: string;
}

interface PersonRow {
  readonly district_id: string;
  readonly id: string;
  readonly name: string;
  readonly telephone: string | null;
  readonly mail: string | null;
  readonly account_id: string | null;
  readonly version: Generated<number>;
}

interface PersonImportRow {
  readonly district_id: string;
  readonly id: string;
  readonly state: string;
  readonly source_name: string;
  readonly source_sha256: string;
  readonly source_bytes: number;
  readonly account_id: string;
  readonly book: Json | null;
  readonly unread: Json | null;
  readonly created_at: string;
  readonly version: Generated<number>;
}

interface PlanRow {
  readonly district_id: string;
  readonly id: string;
  readonly programme_id: string;
  readonly task_id: string;
  readonly edition: Generated<number>;
  readonly approved_edition: number | null;
  readonly version: Generated<number>;
  readonly model_plan_id: string | null;
  readonly model_edition: number | null;
}

interface PlanAttachmentRow {
  readonly district_id: string;
  readonly id: string;
  readonly plan_id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly from_edition: number;
  readonly until_edition: number | null;
  readonly attached_on: string;
  readonly attached_by: string;
}

interface PlanCountersignRow {
  readonly district_id: string;
  readonly plan_id: string;
  readonly edition: number;
  readonly unit_id: string;
  readonly place: number;
  readonly asked_on: string;
  readonly due_on: string;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly answered_on: string | null;
  readonly answered_by: string | null;
  readonly paper: Json | null;
  readonly reply: string | null;
  readonly replied_on: string | null;
  readonly replied_by: string | null;
  readonly id: string;
}

interface PlanDecisionRow {
  readonly district_id: string;
  readonly id: string;
  readonly plan_id: string;
  readonly edition: number;
  readonly move: string;
  readonly decided_on: string;
  readonly decided_at: string;
  readonly account_id: string;
  readonly role: string;
  readonly words: string | null;
  readonly paper: Json | null;
  readonly minutes: string | null;
}

interface PlanEditionRow {
  readonly district_id: string;
  readonly plan_id: string;
  readonly number: number;
  readonly state: string;
  readonly content: Json;
  readonly begun_on: string;
  readonly asked_on: string | null;
  readonly submitted_on: string | null;
  readonly submitted_by: string | null;
  readonly checked_on: string | null;
  readonly approved_on: string | null;
  readonly superseded_on: string | null;
}

interface PortalAnnouncementRow {
  readonly code: string | null;
  readonly name: string | null;
  readonly year: number | null;
  readonly publish_by: string | null;
  readonly provisional: boolean | null;
  readonly host: string | null;
  readonly contact: string | null;
}

interface PortfolioRow {
  readonly district_id: string;
  readonly id: string;
  readonly leader_id: string;
  readonly unit_id: string;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly version: Generated<number>;
}

interface PostRow {
  readonly district_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly rank: string | null;
  readonly title: string | null;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly succeeds: string | null;
  readonly version: Generated<number>;
}

interface ProgrammeRow {
  readonly district_id: string;
  readonly id: string;
  readonly notice_id: string;
  readonly year: number;
  readonly title: string;
  readonly issued_on: string;
  readonly version: Generated<number>;
}

interface RecoveryCodeRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly code_hash: string;
}

interface RegimeClockRow {
  readonly only_row: Generated<boolean>;
  readonly moment: string;
}

interface ReminderChoiceRow {
  readonly district_id: string;
  readonly person_id: string;
  readonly channels: readonly string[];
}

interface ReportFilingRow {
  readonly district_id: string;
  readonly obligation_id: string;
  readonly programme_id: string;
  readonly period: string;
  readonly letter_number: string | null;
  readonly signed_by: string | null;
  readonly receipt_id: string | null;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly version: Generated<number>;
}

interface ReportSectionRow {
  readonly district_id: string;
  readonly id: string;
  readonly edition: number;
  readonly obligation_id: string;
  readonly task_id: string;
  readonly period: string;
  readonly current: boolean;
  readonly state: string;
  readonly content: Json | null;
  readonly submitted_at: string | null;
  readonly submitted_by: string | null;
  readonly returned: Json | null;
  readonly accepted_on: string | null;
  readonly accepted_by: string | null;
  readonly snapshot: string | null;
  readonly hash: string | null;
  readonly reason: string | null;
}

interface SavedViewRow {
  readonly district_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly place: string;
  readonly name: string;
  readonly search: string;
  readonly saved_at: string;
}

interface SecondFactorRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly secret: string;
  readonly made_at: string;
  readonly confirmed_at: string | null;
  readonly last_step: Generated<number>;
  readonly recovery_salt: string | null;
}

interface SecondmentRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly programme_id: string;
  readonly purpose: string;
  readonly posts: string;
  readonly wanted_people: number;
  readonly wanted_from: string;
  readonly wanted_until: string;
  readonly state: string;
  readonly agreed_people: number | null;
  readonly agreed_from: string | null;
  readonly agreed_until: string | null;
  readonly agreed_on: string | null;
  readonly agreed_by: string | null;
  readonly approval_number: string | null;
  readonly requested_on: string;
  readonly letter: Json | null;
  readonly decision: Json | null;
  readonly reason: string | null;
  readonly released_on: string | null;
  readonly account_id: string;
  readonly version: Generated<number>;
}

interface SecondmentArrivalRow {
  readonly district_id: string;
  readonly secondment_id: string;
  readonly place: number;
  readonly arrived_on: string;
  readonly people: number;
}

interface SecondmentAskingRow {
  readonly district_id: string;
  readonly secondment_id: string;
  readonly round: number;
  readonly unit_id: string;
  readonly asked_on: string;
  readonly due_on: string;
  readonly answer: string | null;
  readonly answered_on: string | null;
  readonly people: number | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly reason: string | null;
  readonly letter: Json | null;
}

interface SessionRow {
  readonly district_id: string;
  readonly token_hash: string;
  readonly account_id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly expires_at: string;
  readonly proven_at: string | null;
  readonly hat: string | null;
  readonly id: string;
  readonly way: string;
  readonly device_id: string | null;
  readonly second_factor_at: string | null;
  readonly provider_id: string | null;
  readonly provider_session: string | null;
}

interface SettingsRow {
  readonly district_id: string;
  readonly name: string;
  readonly chosen: Json;
  readonly version: Generated<number>;
}

interface SignInArrivalRow {
  readonly district_id: string;
  readonly provider_id: string;
  readonly subject: string;
  readonly said: string;
  readonly came_at: string;
}

interface SignInAttemptRow {
  readonly district_id: string;
  readonly state_hash: string;
  readonly provider_id: string;
  readonly purpose: string;
  readonly account_id: string | null;
  readonly session_id: string | null;
  readonly browser_hash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly go_on: string;
  readonly expires_at: string;
}

interface SignInLinkRow {
  readonly district_id: string;
  readonly provider_id: string;
  readonly subject: string;
  readonly account_id: string;
  readonly linked_at: string;
  readonly used_at: string | null;
}

interface SignInLogRow {
  readonly district_id: string;
  readonly id: string;
  readonly at: string;
  readonly account_id: string | null;
  readonly login_name: string | null;
  readonly way: string;
  readonly outcome: string;
  readonly address: string;
  readonly device: string;
}

interface SignInProviderRow {
  readonly district_id: string;
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: string | null;
  readonly enabled: boolean;
  readonly vouches: boolean;
  readonly version: Generated<number>;
}

interface SuccessionRow {
  readonly district_id: string;
  readonly id: string;
  readonly kind: string;
  readonly from_on: string;
  readonly number: string | null;
  readonly heirs: Json;
  readonly answers: Json;
  readonly state: string;
  readonly account_id: string;
  readonly recorded_at: string;
  readonly version: Generated<number>;
}

interface SuccessionUnitRow {
  readonly district_id: string;
  readonly succession_id: string;
  readonly unit_id: string;
  readonly side: string;
}

interface TaskRow {
  readonly district_id: string;
  readonly id: string;
  readonly programme_id: string;
  readonly seq: number;
  readonly part: Generated<number>;
  readonly heading: string | null;
  readonly title: string;
  readonly content: string;
  readonly lead_unit_id: string;
  readonly due_on: string;
  readonly due_text: string | null;
  readonly state: string;
  readonly original: Json;
  readonly in_charge: string | null;
  readonly district_invested: boolean | null;
  readonly accountable_head: string | null;
  readonly hands_on_leader: string | null;
  readonly plan_reference: string | null;
  readonly plan_approved_on: string | null;
  readonly started_on: string | null;
  readonly version: Generated<number>;
  readonly state_since: string;
  readonly acknowledged_on: string | null;
  readonly category: string | null;
  readonly sites: Json | null;
  readonly notice_id: string;
  readonly issued_on: string;
  readonly start_explanation: string | null;
  readonly start_paper: Json | null;
}

interface TaskChangeRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly change_id: string;
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly number: string | null;
  readonly decided_on: string;
  readonly reason: string;
  readonly due_on: string | null;
  readonly unit_ids: Json | null;
}

interface TaskChargeRow {
  readonly district_id: string;
  readonly id: string;
  readonly leader_id: string;
  readonly task_id: string;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly version: Generated<number>;
}

interface TaskDeliverableRow {
  readonly district_id: string;
  readonly task_id: string;
  readonly place: number;
  readonly words: string;
}

interface TaskSuccessionRow {
  readonly district_id: string;
  readonly task_id: string;
  readonly succession_id: string;
  readonly place: number;
  readonly role: string;
  readonly was_id: string;
  readonly was_name: string;
  readonly now_id: string | null;
  readonly now_name: string | null;
  readonly from_on: string;
}

interface TaskTargetRow {
  readonly district_id: string;
  readonly task_id: string;
  readonly place: number;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly written: string;
}

interface TaskUnitRow {
  readonly district_id: string;
  readonly task_id: string;
  readonly unit_id: string;
  readonly place: number;
}

interface TombstoneRow {
  readonly district_id: string;
  readonly id: string;
  readonly notice_id: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly reason: string;
  readonly paper: string;
  readonly account_id: string;
  readonly removed_at: string;
  readonly cleaned_at: string | null;
  readonly left_over: string | null;
}

interface UnitRow {
  readonly district_id: string;
  readonly id: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: string | null;
  readonly parent_id: string | null;
  readonly credit_code: string | null;
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly version: Generated<number>;
  readonly identified_as: string | null;
}

interface UnitAliasRow {
  readonly district_id: string;
  readonly unit_id: string;
  readonly alias: string;
}

interface UnitImportRow {
  readonly district_id: string;
  readonly id: string;
  readonly state: string;
  readonly source_name: string;
  readonly source_sha256: string;
  readonly source_bytes: number;
  readonly account_id: string;
  readonly book: Json | null;
  readonly unread: Json | null;
  readonly created_at: string;
  readonly version: Generated<number>;
}

interface UploadRow {
  readonly district_id: string;
  readonly id: string;
  readonly account_id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly media_type: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly attached_at: string | null;
  readonly attached_to: string | null;
}

interface UrgingRow {
  readonly district_id: string;
  readonly id: string;
  readonly obligation_id: string;
  readonly kind: string;
  readonly urged_on: string;
  readonly urged_at: string;
  readonly account_id: string;
  readonly role: string;
  readonly spoken_with: string | null;
  readonly answer: string | null;
  readonly answered_at: string | null;
  readonly answered_by: string | null;
  readonly version: Generated<number>;
}

interface WorkBodyRow {
  readonly district_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly programme_id: string;
  readonly name: string;
  readonly leader: string;
  readonly purpose: string;
  readonly proposed_on: string;
  readonly proposed_by: string;
  readonly letter: Json | null;
  readonly state: string;
  readonly document_number: string | null;
  readonly decided_on: string | null;
  readonly decision: Json | null;
  readonly active_on: string | null;
  readonly dissolved_on: string | null;
  readonly version: Generated<number>;
}

interface WorkBodyUnitRow {
  readonly district_id: string;
  readonly work_body_id: string;
  readonly place: number;
  readonly unit_id: string;
}

export interface Tables {
  readonly account: AccountRow;
  readonly asking: AskingRow;
  readonly asking_file: AskingFileRow;
  readonly calendar_feed: CalendarFeedRow;
  readonly calendar_year: CalendarYearRow;
  readonly change_countersign: ChangeCountersignRow;
  readonly change_request: ChangeRequestRow;
  readonly channel: ChannelRow;
  readonly daily_run: DailyRunRow;
  readonly delegation: DelegationRow;
  readonly delivery: DeliveryRow;
  readonly derived_file: DerivedFileRow;
  readonly device: DeviceRow;
  readonly district: DistrictRow;
  readonly draft_field: DraftFieldRow;
  readonly emergency_account: EmergencyAccountRow;
  readonly entry_code: EntryCodeRow;
  readonly evaluation: EvaluationRow;
  readonly evidence: EvidenceRow;
  readonly evidence_alike: EvidenceAlikeRow;
  readonly first_run: FirstRunRow;
  readonly fund_contract: FundContractRow;
  readonly fund_plan: FundPlanRow;
  readonly fund_settlement: FundSettlementRow;
  readonly idempotency_key: IdempotencyKeyRow;
  readonly item_fund: ItemFundRow;
  readonly item_site: ItemSiteRow;
  readonly job: JobRow;
  readonly lateness_ruling: LatenessRulingRow;
  readonly ledger_entry: LedgerEntryRow;
  readonly ledger_head: LedgerHeadRow;
  readonly ledger_private: LedgerPrivateRow;
  readonly light_lowering: LightLoweringRow;
  readonly logout_token: LogoutTokenRow;
  readonly message: MessageRow;
  readonly message_link: MessageLinkRow;
  readonly migration: MigrationRow;
  readonly milestone_report: MilestoneReportRow;
  readonly notice: NoticeRow;
  readonly notice_amendment: NoticeAmendmentRow;
  readonly notice_answer: NoticeAnswerRow;
  readonly notice_original: NoticeOriginalRow;
  readonly notice_supersession: NoticeSupersessionRow;
  readonly obligation: ObligationRow;
  readonly obligation_receipt: ObligationReceiptRow;
  readonly obligation_task: ObligationTaskRow;
  readonly payment_application: PaymentApplicationRow;
  readonly payment_entry: PaymentEntryRow;
  readonly person: PersonRow;
  readonly person_import: PersonImportRow;
  readonly plan: PlanRow;
  readonly plan_attachment: PlanAttachmentRow;
  readonly plan_countersign: PlanCountersignRow;
  readonly plan_decision: PlanDecisionRow;
  readonly plan_edition: PlanEditionRow;
  readonly portal_announcement: PortalAnnouncementRow;
  readonly portfolio: PortfolioRow;
  readonly post: PostRow;
  readonly programme: ProgrammeRow;
  readonly recovery_code: RecoveryCodeRow;
  readonly regime_clock: RegimeClockRow;
  readonly reminder_choice: ReminderChoiceRow;
  readonly report_filing: ReportFilingRow;
  readonly report_section: ReportSectionRow;
  readonly saved_view: SavedViewRow;
  readonly second_factor: SecondFactorRow;
  readonly secondment: SecondmentRow;
  readonly secondment_arrival: SecondmentArrivalRow;
  readonly secondment_asking: SecondmentAskingRow;
  readonly session: SessionRow;
  readonly settings: SettingsRow;
  readonly sign_in_arrival: SignInArrivalRow;
  readonly sign_in_attempt: SignInAttemptRow;
  readonly sign_in_link: SignInLinkRow;
  readonly sign_in_log: SignInLogRow;
  readonly sign_in_provider: SignInProviderRow;
  readonly succession: SuccessionRow;
  readonly succession_unit: SuccessionUnitRow;
  readonly task: TaskRow;
  readonly task_change: TaskChangeRow;
  readonly task_charge: TaskChargeRow;
  readonly task_deliverable: TaskDeliverableRow;
  readonly task_succession: TaskSuccessionRow;
  readonly task_target: TaskTargetRow;
  readonly task_unit: TaskUnitRow;
  readonly tombstone: TombstoneRow;
  readonly unit: UnitRow;
  readonly unit_alias: UnitAliasRow;
  readonly unit_import: UnitImportRow;
  readonly upload: UploadRow;
  readonly urging: UrgingRow;
  readonly work_body: WorkBodyRow;
  readonly work_body_unit: WorkBodyUnitRow;
}

/** The whole database: only the app and the platform hold it. */
export type Db = Kysely<Tables>;
/** A transaction under way: what a capability is handed. */
export type Tx = Transaction<Tables>;
