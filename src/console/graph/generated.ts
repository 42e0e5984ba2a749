/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@urql/core';
/** An order that was reported late, and its completion time, which its agency believes. */
export type AcceptCompletionTimeInput = {
  /** Why the recipient’s word counts. At most 20,000 characters. */
  explanation: string;
  /** An order of the caller’s agency that was carried out. */
  removalOrderId: string;
};

/** The order that its recipient has received. */
export type AcknowledgeRemovalOrderInput = {
  /** An order addressed to the caller. */
  removalOrderId: string;
};

/** What happened. More kinds may come; show the summary of one that you do not know. */
export type ActivityKind =
  /** The subject is an appeal, as for the next two. */
  | 'APPEAL_FILED'
  /** The user was not. */
  | 'APPEAL_REJECTED'
  /** The user was right. */
  | 'APPEAL_UPHELD'
  /** It was reported late, and counts as carried out when its recipient says. */
  | 'COMPLETION_TIME_ACCEPTED'
  /** Its host ended it. */
  | 'LIVE_STREAM_ENDED'
  /** One more viewer has flagged it. */
  | 'LIVE_STREAM_FLAGGED'
  /** The platform reported that it interrupted it. */
  | 'LIVE_STREAM_INTERRUPTED'
  /** The subject is a live stream, as for the next three. */
  | 'LIVE_STREAM_STARTED'
  /** The agency did not agree; a clock that stood goes on. */
  | 'OBJECTION_REJECTED'
  /** The agency agreed; the order is over. */
  | 'OBJECTION_UPHELD'
  /** Its recipient has it. */
  | 'ORDER_ACKNOWLEDGED'
  /** Its recipient reported that it is carried out. */
  | 'ORDER_COMPLIED'
  /** The subject is a removal order, as for all that do not say otherwise. */
  | 'ORDER_DRAFTED'
  /** A second officer approved it. */
  | 'ORDER_ISSUED'
  /** Its recipient objected; the first objection stops its clock. */
  | 'ORDER_OBJECTED'
  /** Its time is over. */
  | 'ORDER_OVERDUE'
  /** Half, or nine tenths, of its time is over. */
  | 'ORDER_REMINDED'
  /** It was taken back, by its agency or by a won appeal. */
  | 'ORDER_WITHDRAWN'
  /** What the order took away is to be put back. */
  | 'RESTORATION_ORDERED'
  /** The time to put it back is over. */
  | 'RESTORATION_OVERDUE'
  /** Half, or nine tenths, of the time to put it back is over. */
  | 'RESTORATION_REMINDED'
  /** Its recipient reported that it is back. */
  | 'RESTORED';

/** What an organisation is told of its clients. Where another person has to confirm it, it waits: the client is PENDING. */
export type ApiClientEventKind =
  /** Another person confirmed what was waiting; it holds from now on. */
  | 'CONFIRMED'
  /** The tokens of a client are refused, or what was to enable it is declined. */
  | 'DISABLED'
  /** The tokens of a disabled client are accepted again, or are to be. */
  | 'ENABLED'
  /** Somebody is to call for the organisation. */
  | 'REGISTERED'
  /** A client is to call as another subject. */
  | 'ROTATED';

/** Which client. */
export type ApiClientIdInput = {
  /** A client that the caller sees; who may do what with it, the mutation says. */
  apiClientId: string;
  /** For `confirmApiClient`: the issuer of that subject, as you looked at it; another one’s subject is another one. At most 1,000 characters. */
  issuer?: string | null | undefined;
  /** For `confirmApiClient`: the subject that you looked at. CONFLICT where it is to be another one by now. Without it you confirm whatever waits. At most 255 characters. */
  subject?: string | null | undefined;
};

/** Whether the tokens of a client are accepted. */
export type ApiClientStatus =
  /** Its tokens are accepted. */
  | 'ACTIVE'
  /** Its tokens are refused. */
  | 'DISABLED'
  /** Something of it waits for another person, by `confirmApiClient`; `requests` says what. Until then the tokens of a new or a disabled client are refused; while it rotates, those of the subjects before are accepted until their end. */
  | 'PENDING';

/** The affected user's word against an order. */
export type AppealRemovalOrderInput = {
  /** An order about a user, content item, live stream or shop of the calling platform. */
  removalOrderId: string;
  /** In the words of the user. At most 20,000 characters. */
  statement: string;
};

/** The draft that a second officer approves. */
export type ApproveRemovalOrderInput = {
  /** A draft of the caller’s agency. */
  removalOrderId: string;
};

/** Which entries; all that is given must hold. */
export type AuditEntryFilter = {
  /** With exactly this action, e.g. `verified-identity.read`. */
  action?: string | null | undefined;
  /** Of what this client did. */
  clientId?: string | null | undefined;
  /** Of what happened at this moment or later. */
  from?: string | null | undefined;
  /** Of what was done on behalf of this user. */
  onBehalfOfId?: string | null | undefined;
  /** Of what this organisation’s clients did. */
  organisationId?: string | null | undefined;
  /** About this subject. */
  subjectId?: string | null | undefined;
  /** Of what happened before this moment. */
  to?: string | null | undefined;
  /** Of what was done with tokens that name this subject, whatever the client’s name. */
  tokenSubject?: string | null | undefined;
};

/** What an admin asks for a client. */
export type ClientRequestKind =
  /** That it may call again, though somebody else has disabled it. */
  | 'ENABLING'
  /** That it may call at all. */
  | 'REGISTRATION'
  /** That its tokens name another subject. */
  | 'ROTATION';

/** What a registered client may act as. */
export type ClientRole =
  /** Its organisation’s clients, together with another person; an agency’s also registers who takes part in its country. Has no part in orders. */
  | 'ADMIN'
  /** Reads everything of its country but sealed identities, of all countries where it belongs to none; writes nothing. */
  | 'AUDITOR'
  /** As an officer; approves what another person drafted, decides objections and appeals that it had no part in. */
  | 'DIRECTOR'
  /** Its internet service provider: answers orders. */
  | 'ISP'
  /** Its agency: drafts orders, withdraws them. */
  | 'OFFICER'
  /** Its platform: registers users, publishes, answers orders. */
  | 'PLATFORM';

/** What was published. */
export type ContentKind =
  /** An answer to something; asks for the level of the action COMMENT. */
  | 'COMMENT'
  /** Something of its own; asks for the level of the action POST. */
  | 'POST';

/** Whether it can be seen on its platform. */
export type ContentStatus =
  /** It can be seen. */
  | 'PUBLISHED'
  /** The platform reported that it took it down in answer to an order. */
  | 'REMOVED';

/** The answer to an appeal. */
export type DecideAppealInput = {
  /** An appeal against an order of the caller’s agency; of another one of its country where that has no director who can decide. */
  appealId: string;
  /** Why. At most 20,000 characters. */
  explanation: string;
  /** True restores what was taken away. */
  upheld: boolean;
};

/** The agency's answer to an objection. */
export type DecideObjectionInput = {
  /** Why. At most 20,000 characters. */
  explanation: string;
  /** An order of the caller’s agency that was objected to; of another one of its country where that has no director who can decide. */
  removalOrderId: string;
  /** True ends the order; false lets a clock that stands go on with the time that was left. */
  upheld: boolean;
};

/** Exactly one of targetId and targetUrl. A URL finds its platform by registrable domain; recipientId is needed only where none is found (an ISP, say). */
export type DraftRemovalOrderInput = {
  /** What is to be done; it must fit the target. */
  action: OrderAction;
  /** For how long after the issue the affected user must not be told, e.g. `P7D`; six weeks at most. Then the notice goes out by itself. */
  confidentialFor?: string | null | undefined;
  /** Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT. At most 1,000 characters. */
  idempotencyKey?: string | null | undefined;
  /** The law and article that the order rests on. At most 20,000 characters. */
  legalBasis: string;
  /** Why this target falls under it. At most 20,000 characters. */
  reasons: string;
  /** The platform or ISP that is to act. */
  recipientId?: string | null | undefined;
  /** The agency's reference number, unique within the agency. At most 1,000 characters. */
  reference: string;
  /** A content item, live stream, user or merchant. */
  targetId?: string | null | undefined;
  /** Where the target can be seen; http or https. */
  targetUrl?: string | null | undefined;
  /** How fast. */
  urgency?: Urgency | null | undefined;
};

/** One draft for each of up to 1,000 URLs, all on the same basis. */
export type DraftRemovalOrdersInput = {
  /** What is to be done. */
  action: OrderAction;
  /** Your own key for this request: the same key and input again gives the first answer again, another input is a CONFLICT. The answer has the same rows, those that were refused included. At most 1,000 characters. */
  idempotencyKey?: string | null | undefined;
  /** The law and article that the orders rest on. At most 20,000 characters. */
  legalBasis: string;
  /** Why these targets fall under it. At most 20,000 characters. */
  reasons: string;
  /** Who is to act where a URL belongs to no platform that takes part. */
  recipientId?: string | null | undefined;
  /** The agency's reference number of the list; the drafts get `-1`, `-2` … behind it, by row. At most 1,000 characters. */
  reference: string;
  /** Where the targets can be seen; http or https; 1,000 at most. */
  targetUrls: Array<string>;
  /** How fast. */
  urgency?: Urgency | null | undefined;
};

/** Whose word a figure is. */
export type FigureBasis =
  /** It stands in the law, or follows from it as the note says. */
  | 'LAW'
  /** The law is silent; the figure is this software’s own, for the reason in the note. */
  | 'VERIGRAPH';

/** What people are told in. */
export type Language =
  /** English. */
  | 'EN'
  /** Vietnamese. */
  | 'VI';

/** Whether a live stream is on. */
export type LiveStreamStatus =
  /** Its host ended it. */
  | 'ENDED'
  /** The platform reported that it interrupted it in answer to an order. */
  | 'INTERRUPTED'
  /** It is on. */
  | 'LIVE';

/** Whether a shop may sell. */
export type MerchantStatus =
  /** It may sell. */
  | 'ACTIVE'
  /** The platform reported that it suspended it in answer to an order. */
  | 'SUSPENDED';

/** An objection; the first one to an order stops its clock until it is decided. */
export type ObjectToRemovalOrderInput = {
  /** What exactly stands against it. At most 20,000 characters. */
  details: string;
  /** On which ground; on each one once. */
  ground: ObjectionGround;
  /** An order addressed to the caller. */
  removalOrderId: string;
};

/** Why a recipient cannot carry an order out. */
export type ObjectionGround =
  /** It cannot be done, technically or by law. */
  | 'IMPOSSIBLE'
  /** It does not say enough to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** It is plainly mistaken, e.g. about the target. */
  | 'MANIFEST_ERROR';

/** What an order asks its recipient to do. */
export type OrderAction =
  /** Keep customers from reaching a website. */
  | 'BLOCK_WEBSITE'
  /** Take a server off the network. */
  | 'DISCONNECT_SERVER'
  /** Interrupt one live stream. */
  | 'INTERRUPT_STREAM'
  /** Take down one post or comment. */
  | 'REMOVE_CONTENT'
  /** Suspend a whole shop. */
  | 'SUSPEND_MERCHANT'
  /** Suspend a whole account. */
  | 'SUSPEND_USER'
  /** Stop showing one advertisement. */
  | 'WITHDRAW_ADVERTISEMENT';

/** DRAFT → ISSUED → ACKNOWLEDGED → COMPLIED, with OBJECTED and WITHDRAWN beside. */
export type OrderStatus =
  /** The recipient has it; its clock runs. */
  | 'ACKNOWLEDGED'
  /** The recipient reported that it is carried out. */
  | 'COMPLIED'
  /** Waits for a second officer; its recipient does not see it. */
  | 'DRAFT'
  /** Approved, signed and sent; its clock runs. */
  | 'ISSUED'
  /** The recipient objected; its clock is stopped until the agency decides. */
  | 'OBJECTED'
  /** The agency took it back. */
  | 'WITHDRAWN';

/** The endpoint that nothing is to be sent to for now. */
export type PauseWebhookEndpointInput = {
  /** An endpoint of the caller’s organisation. */
  webhookEndpointId: string;
};

/** Where a platform is provided from. */
export type PlatformKind =
  /** From abroad. */
  | 'CROSS_BORDER'
  /** From within the country whose profile it follows. */
  | 'DOMESTIC';

/** By whom a platform’s users are verified. */
export type PlatformVerification =
  /** Through Verigraph, or by the platform itself, which then attests it. */
  | 'OWN'
  /** Through Verigraph alone. */
  | 'VERIGRAPH';

/** Whether a profile’s law is law today. */
export type ProfileStatus =
  /** Proposed. */
  | 'DRAFT'
  /** In force. */
  | 'IN_FORCE'
  /** Annulled by a court. Kept to compare with; no platform can be put under it. */
  | 'STRUCK_DOWN';

/** A client of the issuer, machine or person, that may call for an organisation. */
export type RegisterApiClientInput = {
  /** The name by which `viewer` and the audit trail know it, for good; unique. 1 to 100 characters: a to z, 0 to 9, and inside also `. _ @ -`. At most 1,000 characters. */
  clientId: string;
  /** The OpenID issuer of its tokens; may be left out where only one is trusted. At most 1,000 characters. */
  issuer?: string | null | undefined;
  /** A platform, ISP or agency: the caller’s own, or one that its agency registered and that has had no client yet; any for the installation’s admin. Left out for an AUDITOR of all countries, whom only the installation’s admin registers. */
  organisationId?: string | null | undefined;
  /** PLATFORM for a platform, ISP for an ISP; for an agency OFFICER, DIRECTOR or both, or AUDITOR alone. ADMIN alone for each of them: whoever checks orders, or says who may give or answer them, does neither. */
  roles: Array<ClientRole>;
  /** What the issuer’s tokens say in the claim that names the caller: the client id of a machine, the `sub` of a person. One that a client has or had before is a CONFLICT. At most 255 characters. */
  subject: string;
};

/** What a recipient is told of an order. */
export type RemovalOrderEventKind =
  /** It is to be carried out. */
  | 'ISSUED'
  /** The agency decided the objection. */
  | 'OBJECTION_DECIDED'
  /** Its time is over; after RESTORED, the time to put back. */
  | 'OVERDUE'
  /** Half, or nine tenths, of its time is over; after RESTORED, of the time to put back. */
  | 'REMINDED'
  /** An appeal was won: what it took away is to be put back. */
  | 'RESTORED'
  /** The time of confidentiality is over: tell the affected user what stands in `userNotice`. */
  | 'USER_NOTICE_DUE'
  /** It need not be carried out any more. */
  | 'WITHDRAWN';

/** Which orders; all that is given must hold. */
export type RemovalOrderFilter = {
  /** Issued after this moment. */
  issuedAfter?: string | null | undefined;
  /** Issued before this moment. */
  issuedBefore?: string | null | undefined;
  /** Whether its time has run out, as the field of that name tells; restorations included. */
  overdue?: boolean | null | undefined;
  /** Addressed to this platform or ISP. */
  recipientId?: string | null | undefined;
  /** With exactly this reference number of the agency's. */
  reference?: string | null | undefined;
  /** In one of these states. */
  status?: Array<OrderStatus> | null | undefined;
};

/** The order that its recipient has carried out. */
export type ReportComplianceInput = {
  /** When it was done, between its issue and now; now when not given. It is kept and shown; the clock counts to the report. */
  completedAt?: string | null | undefined;
  /** Whatever the agency should know. At most 20,000 characters. */
  note?: string | null | undefined;
  /** An order addressed to the caller. */
  removalOrderId: string;
};

/** The endpoint that is to go on. */
export type ResumeWebhookEndpointInput = {
  /** An endpoint of the caller’s organisation. */
  webhookEndpointId: string;
};

/** Which client, and whom its tokens name from now on. */
export type RotateApiClientInput = {
  /** Until when the subjects before are accepted, too; 24 hours from now when not given, 30 days at most. A moment that is past ends them at once. */
  acceptOldUntil?: string | null | undefined;
  /** A client of the caller’s organisation; any for the installation’s admin. */
  apiClientId: string;
  /** The OpenID issuer of its tokens; may be left out where only one is trusted. At most 1,000 characters. */
  issuer?: string | null | undefined;
  /** What the issuer’s tokens say in the claim that names the caller: the client id of a machine, the `sub` of a person. One that a client has or had before is a CONFLICT. At most 255 characters. */
  subject: string;
};

/** How fast an order must be carried out; the lengths are the policy profile’s. */
export type Urgency =
  /** A danger to life or limb. */
  | 'EMERGENCY'
  /** The usual case. */
  | 'ORDINARY'
  /** Harm grows by the hour. */
  | 'URGENT';

/** Why a mutation was refused. More codes may come; treat an unknown one as a refusal. */
export type UserErrorCode =
  /** A webhook receiver did not echo its challenge; the message says what it did. */
  | 'CHALLENGE_FAILED'
  /** Something else holds that name, number or key already. */
  | 'CONFLICT'
  /** A message could not be sent to the phone; try again later. */
  | 'DELIVERY_FAILED'
  /** Its time has run out; start again. */
  | 'EXPIRED'
  /** A value is malformed or does not fit the others. */
  | 'INVALID_INPUT'
  /** No such object, or none that the caller may see. */
  | 'NOT_FOUND'
  /** It takes another person: whoever drafted an order may not approve it, whoever asked for a client may not confirm it. */
  | 'SAME_OFFICER'
  /** The user, or a shop of the user’s, is suspended on the platform. */
  | 'SUSPENDED'
  /** Too many wrong codes, or codes asked for too often; the message says which. */
  | 'TOO_MANY_ATTEMPTS'
  /** The user must reach a higher verification level first. */
  | 'VERIFICATION_REQUIRED'
  /** Not the code that was sent. */
  | 'WRONG_CODE'
  /** The object is in a state in which this cannot happen. */
  | 'WRONG_STATE';

/** How well it is known who a user is: UNVERIFIED < PHONE < PERSONAL_ID. */
export type VerificationLevel =
  /** A signed statement of a trusted issuer, such as a national e-ID. */
  | 'PERSONAL_ID'
  /** A legal name, and a phone number that answered with the code sent to it. */
  | 'PHONE'
  /** Only the platform’s own account. */
  | 'UNVERIFIED';

/** The endpoint whose receiver is to prove that it expects webhooks. */
export type VerifyWebhookEndpointInput = {
  /** An endpoint of the caller’s organisation. */
  webhookEndpointId: string;
};

/** Whether events are sent to an endpoint. */
export type WebhookEndpointStatus =
  /** Events are sent as they come. */
  | 'ACTIVE'
  /** Nothing is sent, and nothing lost: `resumeWebhookEndpoint` goes on where it stopped. */
  | 'PAUSED'
  /** Registered; it must answer the challenge of `verifyWebhookEndpoint` first. */
  | 'PENDING';

/** A recipient’s log that can be sent to a webhook endpoint. */
export type WebhookLog =
  /** What `apiClientEvents` tells; types `api_client.…`. */
  | 'API_CLIENTS'
  /** What `referralEvents` tells, for platforms; types `referral.…`. */
  | 'REFERRALS'
  /** What `removalOrderEvents` tells; types `removal_order.…`. */
  | 'REMOVAL_ORDERS'
  /** What `verificationEvents` tells, for platforms; types `verification.…`. */
  | 'VERIFICATIONS';

/** What an attempt to deliver an event came to. */
export type WebhookOutcome =
  /** The address leads to where nothing is sent, or its name to no address at all. */
  | 'ADDRESS_REFUSED'
  /** Verigraph could not put the event together; nothing was sent. */
  | 'NOT_SENT'
  /** The receiver answered with another status. */
  | 'REFUSED'
  /** The receiver answered with 2xx. */
  | 'TAKEN'
  /** The receiver did not answer in time. */
  | 'TIMED_OUT'
  /** There was no connection, or it broke. */
  | 'UNREACHABLE';

/** Why nothing is sent to an endpoint. */
export type WebhookPauseReason =
  /** An event could not be delivered for 24 hours. */
  | 'FAILING'
  /** The receiver answered 410 Gone. */
  | 'GONE'
  /** Its recipient asked for it, by `pauseWebhookEndpoint`. */
  | 'REQUESTED';

/** The order that its agency takes back. */
export type WithdrawRemovalOrderInput = {
  /** Why. At most 20,000 characters. */
  reason: string;
  /** An order of the caller’s agency. */
  removalOrderId: string;
};

export type DraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type DraftsQuery = { removalOrders: { totalCount: number, nodes: Array<{ draftedBy: string, legalBasis: string, reasons: string, confidentialFor: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, recipient:
        | { id: string, name: string }
        | { id: string, name: string, policyProfile: { id: string, name: string, redress: string, figures: Array<{ name: string, source: { basis: FigureBasis, title: string | null, article: string | null } }>, removalDeadlines: Array<{ urgency: Urgency, within: string }>, removalDeadlineExceptions: Array<{ action: OrderAction, urgency: Urgency, within: string }> } }
      , ordersAboutSameTarget: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         }>, target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> } };

export type TrailEntryFragment = { id: string, at: string, clientId: string, organisationId: string | null, tokenIssuer: string | null, tokenSubject: string | null, jurisdiction: string | null, onBehalfOfId: string | null, action: string, subjectId: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null, leafIndex: number | null };

export type TrailQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type TrailQuery = { auditEntries: { totalCount: number, nodes: Array<{ id: string, at: string, clientId: string, organisationId: string | null, tokenIssuer: string | null, tokenSubject: string | null, jurisdiction: string | null, onBehalfOfId: string | null, action: string, subjectId: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null, leafIndex: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProvenEntryQueryVariables = Exact<{
  id: string;
}>;


export type ProvenEntryQuery = { auditEntry: { id: string, at: string, clientId: string, organisationId: string | null, tokenIssuer: string | null, tokenSubject: string | null, jurisdiction: string | null, onBehalfOfId: string | null, action: string, subjectId: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null, leafIndex: number | null, inclusionProof: { leafIndex: number, hashes: Array<string>, checkpoint: { id: string, treeSize: number, rootHash: string, sealedAt: string, signedDocument: string } } | null } | null };

export type NewestCheckpointQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestCheckpointQuery = { auditCheckpoints: { totalCount: number, nodes: Array<{ id: string, treeSize: number, rootHash: string, sealedAt: string, signedDocument: string }> } };

export type ConsistencyQueryVariables = Exact<{
  fromTreeSize: number;
}>;


export type ConsistencyQuery = { auditCheckpoints: { nodes: Array<{ id: string, treeSize: number, rootHash: string, sealedAt: string, signedDocument: string, consistencyProof: Array<string> }> } };

export type ClientDetailsFragment = { id: string, clientId: string, roles: Array<ClientRole>, status: ApiClientStatus, registeredAt: string | null, disabledAt: string | null, organisation:
    | { __typename: 'Agency', name: string, id: string }
    | { __typename: 'ApiClient', id: string }
    | { __typename: 'Appeal', id: string }
    | { __typename: 'ContentItem', id: string }
    | { __typename: 'InternetServiceProvider', name: string, id: string }
    | { __typename: 'LiveStream', id: string }
    | { __typename: 'Merchant', id: string }
    | { __typename: 'Platform', name: string, id: string }
    | { __typename: 'PolicyProfile', id: string }
    | { __typename: 'Referral', id: string }
    | { __typename: 'RemovalOrder', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'VerifiedIdentity', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null, subjects: Array<{ issuer: string, subject: string, acceptedUntil: string | null }>, requests: Array<{ kind: ClientRequestKind, requestedBy: string, requestedAt: string, subject: { issuer: string, subject: string } | null }> };

export type ConsoleClientsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleClientsQuery = { apiClients: { totalCount: number, nodes: Array<{ id: string, clientId: string, roles: Array<ClientRole>, status: ApiClientStatus, registeredAt: string | null, disabledAt: string | null, organisation:
        | { __typename: 'Agency', name: string, id: string }
        | { __typename: 'ApiClient', id: string }
        | { __typename: 'Appeal', id: string }
        | { __typename: 'ContentItem', id: string }
        | { __typename: 'InternetServiceProvider', name: string, id: string }
        | { __typename: 'LiveStream', id: string }
        | { __typename: 'Merchant', id: string }
        | { __typename: 'Platform', name: string, id: string }
        | { __typename: 'PolicyProfile', id: string }
        | { __typename: 'Referral', id: string }
        | { __typename: 'RemovalOrder', id: string }
        | { __typename: 'User', id: string }
        | { __typename: 'VerifiedIdentity', id: string }
        | { __typename: 'WebhookEndpoint', id: string }
       | null, subjects: Array<{ issuer: string, subject: string, acceptedUntil: string | null }>, requests: Array<{ kind: ClientRequestKind, requestedBy: string, requestedAt: string, subject: { issuer: string, subject: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClientOrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClientOrganisationsQuery = { agencies: { nodes: Array<{ id: string, name: string }> }, platforms: { nodes: Array<{ id: string, name: string }> }, internetServiceProviders: { nodes: Array<{ id: string, name: string }> } };

export type ConsoleClientLogEndQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleClientLogEndQuery = { apiClientEvents: Array<{ cursor: string, kind: ApiClientEventKind, occurredAt: string, apiClient: { id: string, clientId: string } | null }> };

export type ConsoleClientEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleClientEventsSubscription = { apiClientEvents: { cursor: string, kind: ApiClientEventKind, occurredAt: string, apiClient: { id: string, clientId: string } | null } };

export type RegisterClientMutationVariables = Exact<{
  input: RegisterApiClientInput;
}>;


export type RegisterClientMutation = { registerApiClient: { apiClient: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type RotateClientMutationVariables = Exact<{
  input: RotateApiClientInput;
}>;


export type RotateClientMutation = { rotateApiClient: { apiClient: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type ConfirmClientMutationVariables = Exact<{
  input: ApiClientIdInput;
}>;


export type ConfirmClientMutation = { confirmApiClient: { apiClient: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type DisableClientMutationVariables = Exact<{
  input: ApiClientIdInput;
}>;


export type DisableClientMutation = { disableApiClient: { apiClient: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type EnableClientMutationVariables = Exact<{
  input: ApiClientIdInput;
}>;


export type EnableClientMutation = { enableApiClient: { apiClient: { id: string } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

type Target_ContentItem_Fragment = { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus };

type Target_ExternalLink_Fragment = { __typename: 'ExternalLink', link: string };

type Target_LiveStream_Fragment = { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus };

type Target_Merchant_Fragment = { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus };

type Target_User_Fragment = { __typename: 'User', id: string, handle: string };

export type TargetFragment =
  | Target_ContentItem_Fragment
  | Target_ExternalLink_Fragment
  | Target_LiveStream_Fragment
  | Target_Merchant_Fragment
  | Target_User_Fragment
;

export type OrderRowFragment = { id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
    | { id: string, name: string }
    | { id: string, name: string }
  , target:
    | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
    | { __typename: 'ExternalLink', link: string }
    | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
    | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
    | { __typename: 'User', id: string, handle: string }
   };

type UserErrors_InputError_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type UserErrors_MessageBudgetSpent_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type UserErrors_VerificationRequired_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type UserErrors_WebhookChallengeFailed_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

export type UserErrorsFragment =
  | UserErrors_InputError_Fragment
  | UserErrors_MessageBudgetSpent_Fragment
  | UserErrors_VerificationRequired_Fragment
  | UserErrors_WebhookChallengeFailed_Fragment
;

export type ConsoleActivitySubscriptionVariables = Exact<{
  language: Language;
}>;


export type ConsoleActivitySubscription = { activity: { occurredAt: string, kind: ActivityKind, summary: string, subject:
      | { __typename: 'Agency', id: string }
      | { __typename: 'ApiClient', id: string }
      | { __typename: 'Appeal', id: string, decidedAt: string | null, upheld: boolean | null, removalOrder: { id: string, reference: string } }
      | { __typename: 'ContentItem', id: string }
      | { __typename: 'InternetServiceProvider', id: string }
      | { __typename: 'LiveStream', id: string, title: string, flagCount: number, streamStatus: LiveStreamStatus }
      | { __typename: 'Merchant', id: string }
      | { __typename: 'Platform', id: string }
      | { __typename: 'PolicyProfile', id: string }
      | { __typename: 'Referral', id: string }
      | { __typename: 'RemovalOrder', id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         }
      | { __typename: 'User', id: string }
      | { __typename: 'VerifiedIdentity', id: string }
      | { __typename: 'WebhookEndpoint', id: string }
     } };

export type ConsoleLogEndQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleLogEndQuery = { removalOrderEvents: Array<{ cursor: string, kind: RemovalOrderEventKind, occurredAt: string, removalOrder: { id: string, reference: string } }> };

export type ConsoleOwnEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ConsoleOwnEventsSubscription = { removalOrderEvents: { cursor: string, kind: RemovalOrderEventKind, occurredAt: string, removalOrder: { id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } } };

export type StreamRowFragment = { id: string, title: string, commercial: boolean, startedAt: string, endedAt: string | null, flagCount: number, streamStatus: LiveStreamStatus, streamUrl: string | null, host: { id: string, handle: string, verificationLevel: VerificationLevel }, platform: { id: string, name: string } };

export type LiveNowQueryVariables = Exact<{ [key: string]: never; }>;


export type LiveNowQuery = { liveStreams: { totalCount: number, nodes: Array<{ id: string, title: string, commercial: boolean, startedAt: string, endedAt: string | null, flagCount: number, streamStatus: LiveStreamStatus, streamUrl: string | null, host: { id: string, handle: string, verificationLevel: VerificationLevel }, platform: { id: string, name: string } }> } };

export type FoundTargetsQueryVariables = Exact<{
  urls: Array<string> | string;
}>;


export type FoundTargetsQuery = { targetsAt: Array<{ url: string, actions: Array<OrderAction>, recipient:
      | { id: string, name: string }
      | { country: string, id: string, name: string, policyProfile: { id: string, name: string, redress: string, figures: Array<{ name: string, source: { basis: FigureBasis, title: string | null, article: string | null } }>, removalDeadlines: Array<{ urgency: Urgency, within: string }>, removalDeadlineExceptions: Array<{ action: OrderAction, urgency: Urgency, within: string }> } }
     | null, target:
      | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus, author: { id: string, handle: string, verificationLevel: VerificationLevel, guardianNeededUntil: string | null } }
      | { __typename: 'ExternalLink', link: string }
      | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus, host: { id: string, handle: string, verificationLevel: VerificationLevel, guardianNeededUntil: string | null } }
      | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus, owner: { id: string, handle: string, verificationLevel: VerificationLevel, guardianNeededUntil: string | null } }
      | { __typename: 'User', id: string, handle: string, verificationLevel: VerificationLevel, guardianNeededUntil: string | null }
    , removalOrders: Array<{ confidentialFor: string | null, userNotifiedAt: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> }> };

export type AffectedUserFragment = { id: string, handle: string, verificationLevel: VerificationLevel, guardianNeededUntil: string | null };

export type ProfileDeadlinesFragment = { id: string, name: string, redress: string, figures: Array<{ name: string, source: { basis: FigureBasis, title: string | null, article: string | null } }>, removalDeadlines: Array<{ urgency: Urgency, within: string }>, removalDeadlineExceptions: Array<{ action: OrderAction, urgency: Urgency, within: string }> };

export type DraftOneMutationVariables = Exact<{
  input: DraftRemovalOrderInput;
}>;


export type DraftOneMutation = { draftRemovalOrder: { removalOrder: { id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type DraftManyMutationVariables = Exact<{
  input: DraftRemovalOrdersInput;
}>;


export type DraftManyMutation = { draftRemovalOrders: { rows: Array<{ row: number, removalOrder: { id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         } | null, userErrors: Array<
        | { code: UserErrorCode, message: string, path: Array<string> | null }
        | { code: UserErrorCode, message: string, path: Array<string> | null }
        | { code: UserErrorCode, message: string, path: Array<string> | null }
        | { code: UserErrorCode, message: string, path: Array<string> | null }
      > }> | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type BoardOrderFragment = { draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }>, recipient:
    | { id: string, name: string }
    | { id: string, name: string }
  , target:
    | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
    | { __typename: 'ExternalLink', link: string }
    | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
    | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
    | { __typename: 'User', id: string, handle: string }
   };

export type BoardQueryVariables = Exact<{
  agency: boolean;
  since: string;
  until: string;
}>;


export type BoardQuery = { late: Array<{ draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }>, recipient:
      | { id: string, name: string }
      | { id: string, name: string }
    , target:
      | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
      | { __typename: 'ExternalLink', link: string }
      | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
      | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
      | { __typename: 'User', id: string, handle: string }
     }>, running: Array<{ draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }>, recipient:
      | { id: string, name: string }
      | { id: string, name: string }
    , target:
      | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
      | { __typename: 'ExternalLink', link: string }
      | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
      | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
      | { __typename: 'User', id: string, handle: string }
     }>, objected: { totalCount: number, nodes: Array<{ draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }>, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> }, drafts?: { totalCount: number, nodes: Array<{ draftedBy: string, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> }, today: { issued: number, onTimeRate: number | null, medianTimeToComply: string | null, byHour: Array<{ startsAt: string, issued: number }> }, lastChanged: Array<{ id: string, reference: string, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, complianceReportedAt: string | null, withdrawnAt: string | null, restorationDueAt: string | null, restoredAt: string | null, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }>, appeal: { id: string, decidedAt: string | null } | null }> };

export type BoardAppealsQueryVariables = Exact<{ [key: string]: never; }>;


export type BoardAppealsQuery = { appeals: { totalCount: number, nodes: Array<{ id: string, filedAt: string, statement: string, removalOrder: { draftedBy: string, approvedBy: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string }, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         } }> } };

export type OrderDetailsFragment = { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
    | { id: string, name: string }
    | { id: string, name: string }
  , target:
    | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
    | { __typename: 'ExternalLink', link: string }
    | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
    | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
    | { __typename: 'User', id: string, handle: string }
   };

export type OrderPageQueryVariables = Exact<{
  id: string;
  agency: boolean;
}>;


export type OrderPageQuery = { removalOrder: { webhookStatus: WebhookEndpointStatus | null, legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, events: Array<{ sequence: number, kind: RemovalOrderEventKind, occurredAt: string }>, webhookDeliveries: Array<{ id: string, endpointId: string, eventSequence: number, attemptedAt: string, outcome: WebhookOutcome, statusCode: number | null, nextAttemptAt: string | null }>, ordersAboutSameTarget: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }>, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
      | { id: string, name: string }
      | { id: string, name: string }
    , target:
      | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
      | { __typename: 'ExternalLink', link: string }
      | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
      | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
      | { __typename: 'User', id: string, handle: string }
     } | null };

export type ApproveMutationVariables = Exact<{
  input: ApproveRemovalOrderInput;
  agency: boolean;
}>;


export type ApproveMutation = { approveRemovalOrder: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawRemovalOrderInput;
  agency: boolean;
}>;


export type WithdrawMutation = { withdrawRemovalOrder: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type AcknowledgeMutationVariables = Exact<{
  input: AcknowledgeRemovalOrderInput;
  agency: boolean;
}>;


export type AcknowledgeMutation = { acknowledgeRemovalOrder: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type ReportMutationVariables = Exact<{
  input: ReportComplianceInput;
  agency: boolean;
}>;


export type ReportMutation = { reportCompliance: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type AcceptCompletionMutationVariables = Exact<{
  input: AcceptCompletionTimeInput;
  agency: boolean;
}>;


export type AcceptCompletionMutation = { acceptCompletionTime: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type ObjectToMutationVariables = Exact<{
  input: ObjectToRemovalOrderInput;
  agency: boolean;
}>;


export type ObjectToMutation = { objectToRemovalOrder: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type DecideOnObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
  agency: boolean;
}>;


export type DecideOnObjectionMutation = { decideObjection: { removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type AppealForMutationVariables = Exact<{
  input: AppealRemovalOrderInput;
  agency: boolean;
}>;


export type AppealForMutation = { appealRemovalOrder: { appeal: { id: string, removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         } } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type DecideOnAppealMutationVariables = Exact<{
  input: DecideAppealInput;
  agency: boolean;
}>;


export type DecideOnAppealMutation = { decideAppeal: { appeal: { id: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null, removalOrder: { legalBasis: string, reasons: string, complianceNote: string | null, complianceReportedAt: string | null, onTime: boolean | null, completionTimeAcceptedAt: string | null, completionTimeExplanation: string | null, completionTimeAcceptedBy?: string | null, withdrawalReason: string | null, confidentialFor: string | null, signedDocument: string | null, userNotifiedAt: string | null, draftedBy?: string, approvedBy?: string | null, id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, agency: { id: string, name: string }, objections: Array<{ id: string, ground: ObjectionGround, details: string, filedAt: string, stopsClock: boolean, decidedAt: string | null, upheld: boolean | null, explanation: string | null }>, appeal: { id: string, statement: string, filedAt: string, decidedAt: string | null, upheld: boolean | null, explanation: string | null } | null, userNotice: { action: OrderAction, legalBasis: string, reasons: string, redress: string, appealBefore: string, user: { id: string, handle: string } } | null, recipient:
          | { id: string, name: string }
          | { id: string, name: string }
        , target:
          | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
          | { __typename: 'ExternalLink', link: string }
          | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
          | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
          | { __typename: 'User', id: string, handle: string }
         } } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type OrderListQueryVariables = Exact<{
  filter?: RemovalOrderFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrderListQuery = { removalOrders: { totalCount: number, nodes: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecipientsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecipientsQuery = { platforms: { nodes: Array<{ id: string, name: string, domains: Array<string>, policyProfile: { id: string, country: string } }> }, internetServiceProviders: { nodes: Array<{ id: string, name: string }> } };

export type RecordSumsFragment = { ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null };

export type PlatformListQueryVariables = Exact<{
  from: string;
  to: string;
  records: boolean;
}>;


export type PlatformListQuery = { platforms: { nodes: Array<{ id: string, name: string, kind: PlatformKind, country: string, unicodeDomains: Array<string>, verification: PlatformVerification, policyProfile: { id: string, name: string }, complianceRecord?: { id: string, verifiedUserRate: number | null, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null } }> } };

export type PlatformRecordQueryVariables = Exact<{
  id: string;
  m0: string;
  m1: string;
  m2: string;
  m3: string;
  m4: string;
  m5: string;
  m6: string;
}>;


export type PlatformRecordQuery = { platform: { id: string, name: string, kind: PlatformKind, country: string, unicodeDomains: Array<string>, verification: PlatformVerification, policyProfile: { id: string, name: string, removalDeadlines: Array<{ urgency: Urgency, within: string }> }, whole: { id: string, verifiedUserRate: number | null, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month0: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month1: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month2: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month3: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month4: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, month5: { id: string, ordersIssued: number, ordersComplied: number, ordersOverdue: number, ordersWithdrawn: number, objections: number, objectionsUpheld: number, medianTimeToComply: string | null, onTimeRate: number | null }, removalOrders: { totalCount: number, nodes: Array<{ id: string, reference: string, issuedAt: string | null, compliedAt: string | null, complianceReportedAt: string | null, completionTimeAcceptedAt: string | null, onTime: boolean | null, dueAt: string | null, urgency: Urgency, objections: Array<{ id: string, filedAt: string, stopsClock: boolean, decidedAt: string | null }> }> } } | null, liveStreams: { totalCount: number, nodes: Array<{ id: string, title: string, commercial: boolean, startedAt: string, endedAt: string | null, flagCount: number, streamStatus: LiveStreamStatus, streamUrl: string | null, host: { id: string, handle: string, verificationLevel: VerificationLevel }, platform: { id: string, name: string } }> } };

export type ProfilesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfilesQuery = { policyProfiles: Array<{ id: string, name: string, country: string, status: ProfileStatus }> };

export type ComparisonQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ComparisonQuery = { comparePolicyProfiles: { profiles: Array<{ id: string, name: string, country: string, status: ProfileStatus, warning: string | null }>, figures: Array<{ name: string, differs: boolean, values: Array<{ profile: { id: string }, figure: { value: string | null, source: { basis: FigureBasis, title: string | null, article: string | null, note: string | null, url: string | null } } }> }> } };

export type ReplayQueryVariables = Exact<{
  profileId: string;
  from: string;
  to: string;
}>;


export type ReplayQuery = { replayPolicy: { from: string | null, to: string | null, orders: number, onTime: number, overdue: number, onTimeRate: number | null, profile: { id: string, name: string } } };

export type ConsoleViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleViewerQuery = { viewer: { clientId: string, roles: Array<string>, organisation:
      | { __typename: 'Agency', name: string, country: string, id: string }
      | { __typename: 'ApiClient', id: string }
      | { __typename: 'Appeal', id: string }
      | { __typename: 'ContentItem', id: string }
      | { __typename: 'InternetServiceProvider', name: string, id: string }
      | { __typename: 'LiveStream', id: string }
      | { __typename: 'Merchant', id: string }
      | { __typename: 'Platform', name: string, id: string }
      | { __typename: 'PolicyProfile', id: string }
      | { __typename: 'Referral', id: string }
      | { __typename: 'RemovalOrder', id: string }
      | { __typename: 'User', id: string }
      | { __typename: 'VerifiedIdentity', id: string }
      | { __typename: 'WebhookEndpoint', id: string }
     | null } };

export type ConsoleCountsQueryVariables = Exact<{
  agency: boolean;
  streams: boolean;
}>;


export type ConsoleCountsQuery = { open: { totalCount: number }, drafts?: { totalCount: number }, live?: { totalCount: number } };

export type ConsoleRecentQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleRecentQuery = { removalOrders: { nodes: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> } };

export type DirectlyFoundQueryVariables = Exact<{
  reference: string;
  id: string;
  byId: boolean;
  urls: Array<string> | string;
  byUrl: boolean;
}>;


export type DirectlyFoundQuery = { removalOrders: { nodes: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> }, removalOrder?: { id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
      | { id: string, name: string }
      | { id: string, name: string }
    , target:
      | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
      | { __typename: 'ExternalLink', link: string }
      | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
      | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
      | { __typename: 'User', id: string, handle: string }
     } | null, targetsAt?: Array<{ url: string, removalOrders: Array<{ id: string, reference: string, action: OrderAction, urgency: Urgency, status: OrderStatus, overdue: boolean, draftedAt: string, issuedAt: string | null, acknowledgedAt: string | null, compliedAt: string | null, withdrawnAt: string | null, dueAt: string | null, restorationDueAt: string | null, restoredAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , target:
        | { __typename: 'ContentItem', id: string, kind: ContentKind, text: string | null, contentUrl: string | null, contentStatus: ContentStatus }
        | { __typename: 'ExternalLink', link: string }
        | { __typename: 'LiveStream', id: string, title: string, streamUrl: string | null, streamStatus: LiveStreamStatus }
        | { __typename: 'Merchant', id: string, shopName: string, merchantStatus: MerchantStatus }
        | { __typename: 'User', id: string, handle: string }
       }> }> };

export type EndpointFragment = { id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, recipient:
    | { id: string, name: string }
    | { id: string, name: string }
  , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> };

export type EndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type EndpointsQuery = { webhookEndpoints: { totalCount: number, nodes: Array<{ id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> }> } };

export type EndpointPageQueryVariables = Exact<{
  id: string;
}>;


export type EndpointPageQuery = { webhookEndpoint: { id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, deliveries: { totalCount: number, nodes: Array<{ id: string, eventId: string, eventType: string, eventSequence: number, attempt: number, attemptedAt: string, duration: string, statusCode: number | null, error: string | null, nextAttemptAt: string | null }> }, recipient:
      | { id: string, name: string }
      | { id: string, name: string }
    , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> } | null };

export type PauseEndpointMutationVariables = Exact<{
  input: PauseWebhookEndpointInput;
}>;


export type PauseEndpointMutation = { pauseWebhookEndpoint: { webhookEndpoint: { id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type ResumeEndpointMutationVariables = Exact<{
  input: ResumeWebhookEndpointInput;
}>;


export type ResumeEndpointMutation = { resumeWebhookEndpoint: { webhookEndpoint: { id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export type VerifyEndpointMutationVariables = Exact<{
  input: VerifyWebhookEndpointInput;
}>;


export type VerifyEndpointMutation = { verifyWebhookEndpoint: { webhookEndpoint: { id: string, url: string, logs: Array<WebhookLog>, status: WebhookEndpointStatus, pausedAt: string | null, pauseReason: WebhookPauseReason | null, registeredAt: string, verifiedAt: string | null, recipient:
        | { id: string, name: string }
        | { id: string, name: string }
      , positions: Array<{ log: WebhookLog, sequence: number, failures: number, failingSince: string | null, dueAt: string | null }> } | null, userErrors: Array<
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
    > } };

export const TrailEntryFragmentDoc = gql`
    fragment TrailEntry on AuditEntry {
  id
  at
  clientId
  organisationId
  tokenIssuer
  tokenSubject
  jurisdiction
  onBehalfOfId
  action
  subjectId
  before
  after
  leafIndex
}
    ` as unknown as DocumentNode<TrailEntryFragment, unknown>;
export const ClientDetailsFragmentDoc = gql`
    fragment ClientDetails on ApiClient {
  id
  clientId
  roles
  status
  registeredAt
  disabledAt
  organisation {
    __typename
    id
    ... on Platform {
      name
    }
    ... on InternetServiceProvider {
      name
    }
    ... on Agency {
      name
    }
  }
  subjects {
    issuer
    subject
    acceptedUntil
  }
  requests {
    kind
    requestedBy
    requestedAt
    subject {
      issuer
      subject
    }
  }
}
    ` as unknown as DocumentNode<ClientDetailsFragment, unknown>;
export const UserErrorsFragmentDoc = gql`
    fragment UserErrors on UserError {
  code
  message
  path
}
    ` as unknown as DocumentNode<UserErrorsFragment, unknown>;
export const StreamRowFragmentDoc = gql`
    fragment StreamRow on LiveStream {
  id
  title
  commercial
  startedAt
  endedAt
  streamStatus: status
  streamUrl: url
  flagCount
  host {
    id
    handle
    verificationLevel
  }
  platform {
    id
    name
  }
}
    ` as unknown as DocumentNode<StreamRowFragment, unknown>;
export const AffectedUserFragmentDoc = gql`
    fragment AffectedUser on User {
  id
  handle
  verificationLevel
  guardianNeededUntil
}
    ` as unknown as DocumentNode<AffectedUserFragment, unknown>;
export const ProfileDeadlinesFragmentDoc = gql`
    fragment ProfileDeadlines on PolicyProfile {
  id
  name
  redress
  figures {
    name
    source {
      basis
      title
      article
    }
  }
  removalDeadlines {
    urgency
    within
  }
  removalDeadlineExceptions {
    action
    urgency
    within
  }
}
    ` as unknown as DocumentNode<ProfileDeadlinesFragment, unknown>;
export const TargetFragmentDoc = gql`
    fragment Target on OrderTarget {
  __typename
  ... on ContentItem {
    id
    kind
    text
    contentUrl: url
    contentStatus: status
  }
  ... on LiveStream {
    id
    title
    streamUrl: url
    streamStatus: status
  }
  ... on User {
    id
    handle
  }
  ... on Merchant {
    id
    shopName: name
    merchantStatus: status
  }
  ... on ExternalLink {
    link: url
  }
}
    ` as unknown as DocumentNode<TargetFragment, unknown>;
export const OrderRowFragmentDoc = gql`
    fragment OrderRow on RemovalOrder {
  id
  reference
  action
  urgency
  status
  overdue
  draftedAt
  issuedAt
  acknowledgedAt
  compliedAt
  withdrawnAt
  dueAt
  restorationDueAt
  restoredAt
  recipient {
    id
    name
  }
  target {
    ...Target
  }
}
    ` as unknown as DocumentNode<OrderRowFragment, unknown>;
export const BoardOrderFragmentDoc = gql`
    fragment BoardOrder on RemovalOrder {
  ...OrderRow
  agency {
    id
    name
  }
  draftedBy @include(if: $agency)
  approvedBy @include(if: $agency)
  objections {
    id
    filedAt
    stopsClock
    decidedAt
  }
}
    ` as unknown as DocumentNode<BoardOrderFragment, unknown>;
export const OrderDetailsFragmentDoc = gql`
    fragment OrderDetails on RemovalOrder {
  ...OrderRow
  legalBasis
  reasons
  complianceNote
  complianceReportedAt
  onTime
  completionTimeAcceptedAt
  completionTimeExplanation
  completionTimeAcceptedBy @include(if: $agency)
  withdrawalReason
  confidentialFor
  signedDocument
  userNotifiedAt
  draftedBy @include(if: $agency)
  approvedBy @include(if: $agency)
  agency {
    id
    name
  }
  objections {
    id
    ground
    details
    filedAt
    stopsClock
    decidedAt
    upheld
    explanation
  }
  appeal {
    id
    statement
    filedAt
    decidedAt
    upheld
    explanation
  }
  userNotice {
    action
    legalBasis
    reasons
    redress
    appealBefore
    user {
      id
      handle
    }
  }
}
    ` as unknown as DocumentNode<OrderDetailsFragment, unknown>;
export const RecordSumsFragmentDoc = gql`
    fragment RecordSums on ComplianceRecord {
  ordersIssued
  ordersComplied
  ordersOverdue
  ordersWithdrawn
  objections
  objectionsUpheld
  medianTimeToComply
  onTimeRate
}
    ` as unknown as DocumentNode<RecordSumsFragment, unknown>;
export const EndpointFragmentDoc = gql`
    fragment Endpoint on WebhookEndpoint {
  id
  url
  logs
  status
  pausedAt
  pauseReason
  registeredAt
  verifiedAt
  recipient {
    id
    name
  }
  positions {
    log
    sequence
    failures
    failingSince
    dueAt
  }
}
    ` as unknown as DocumentNode<EndpointFragment, unknown>;
export const DraftsDocument = gql`
    query Drafts {
  removalOrders(first: 200, filter: {status: [DRAFT]}) {
    totalCount
    nodes {
      ...OrderRow
      draftedBy
      legalBasis
      reasons
      confidentialFor
      agency {
        id
        name
      }
      recipient {
        id
        name
        ... on Platform {
          policyProfile {
            ...ProfileDeadlines
          }
        }
      }
      ordersAboutSameTarget {
        ...OrderRow
      }
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}
${ProfileDeadlinesFragmentDoc}` as unknown as DocumentNode<DraftsQuery, DraftsQueryVariables>;
export const TrailDocument = gql`
    query Trail($filter: AuditEntryFilter, $first: Int!, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...TrailEntry
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${TrailEntryFragmentDoc}` as unknown as DocumentNode<TrailQuery, TrailQueryVariables>;
export const ProvenEntryDocument = gql`
    query ProvenEntry($id: ID!) {
  auditEntry(id: $id) {
    ...TrailEntry
    inclusionProof {
      leafIndex
      hashes
      checkpoint {
        id
        treeSize
        rootHash
        sealedAt
        signedDocument
      }
    }
  }
}
    ${TrailEntryFragmentDoc}` as unknown as DocumentNode<ProvenEntryQuery, ProvenEntryQueryVariables>;
export const NewestCheckpointDocument = gql`
    query NewestCheckpoint {
  auditCheckpoints(first: 1) {
    totalCount
    nodes {
      id
      treeSize
      rootHash
      sealedAt
      signedDocument
    }
  }
}
    ` as unknown as DocumentNode<NewestCheckpointQuery, NewestCheckpointQueryVariables>;
export const ConsistencyDocument = gql`
    query Consistency($fromTreeSize: Int!) {
  auditCheckpoints(first: 1) {
    nodes {
      id
      treeSize
      rootHash
      sealedAt
      signedDocument
      consistencyProof(fromTreeSize: $fromTreeSize)
    }
  }
}
    ` as unknown as DocumentNode<ConsistencyQuery, ConsistencyQueryVariables>;
export const ConsoleClientsDocument = gql`
    query ConsoleClients($after: String) {
  apiClients(first: 1000, after: $after) {
    totalCount
    nodes {
      ...ClientDetails
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${ClientDetailsFragmentDoc}` as unknown as DocumentNode<ConsoleClientsQuery, ConsoleClientsQueryVariables>;
export const ClientOrganisationsDocument = gql`
    query ClientOrganisations {
  agencies(first: 200) {
    nodes {
      id
      name
    }
  }
  platforms(first: 200) {
    nodes {
      id
      name
    }
  }
  internetServiceProviders(first: 200) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<ClientOrganisationsQuery, ClientOrganisationsQueryVariables>;
export const ConsoleClientLogEndDocument = gql`
    query ConsoleClientLogEnd($after: String) {
  apiClientEvents(after: $after, first: 1000) {
    cursor
    kind
    occurredAt
    apiClient {
      id
      clientId
    }
  }
}
    ` as unknown as DocumentNode<ConsoleClientLogEndQuery, ConsoleClientLogEndQueryVariables>;
export const ConsoleClientEventsDocument = gql`
    subscription ConsoleClientEvents($after: String) {
  apiClientEvents(after: $after) {
    cursor
    kind
    occurredAt
    apiClient {
      id
      clientId
    }
  }
}
    ` as unknown as DocumentNode<ConsoleClientEventsSubscription, ConsoleClientEventsSubscriptionVariables>;
export const RegisterClientDocument = gql`
    mutation RegisterClient($input: RegisterApiClientInput!) {
  registerApiClient(input: $input) {
    apiClient {
      id
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${UserErrorsFragmentDoc}` as unknown as DocumentNode<RegisterClientMutation, RegisterClientMutationVariables>;
export const RotateClientDocument = gql`
    mutation RotateClient($input: RotateApiClientInput!) {
  rotateApiClient(input: $input) {
    apiClient {
      id
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${UserErrorsFragmentDoc}` as unknown as DocumentNode<RotateClientMutation, RotateClientMutationVariables>;
export const ConfirmClientDocument = gql`
    mutation ConfirmClient($input: ApiClientIdInput!) {
  confirmApiClient(input: $input) {
    apiClient {
      id
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${UserErrorsFragmentDoc}` as unknown as DocumentNode<ConfirmClientMutation, ConfirmClientMutationVariables>;
export const DisableClientDocument = gql`
    mutation DisableClient($input: ApiClientIdInput!) {
  disableApiClient(input: $input) {
    apiClient {
      id
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${UserErrorsFragmentDoc}` as unknown as DocumentNode<DisableClientMutation, DisableClientMutationVariables>;
export const EnableClientDocument = gql`
    mutation EnableClient($input: ApiClientIdInput!) {
  enableApiClient(input: $input) {
    apiClient {
      id
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${UserErrorsFragmentDoc}` as unknown as DocumentNode<EnableClientMutation, EnableClientMutationVariables>;
export const ConsoleActivityDocument = gql`
    subscription ConsoleActivity($language: Language!) {
  activity {
    occurredAt
    kind
    summary(language: $language)
    subject {
      __typename
      id
      ... on RemovalOrder {
        ...OrderRow
      }
      ... on Appeal {
        id
        decidedAt
        upheld
        removalOrder {
          id
          reference
        }
      }
      ... on LiveStream {
        id
        title
        streamStatus: status
        flagCount
      }
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<ConsoleActivitySubscription, ConsoleActivitySubscriptionVariables>;
export const ConsoleLogEndDocument = gql`
    query ConsoleLogEnd($after: String) {
  removalOrderEvents(after: $after, first: 1000) {
    cursor
    kind
    occurredAt
    removalOrder {
      id
      reference
    }
  }
}
    ` as unknown as DocumentNode<ConsoleLogEndQuery, ConsoleLogEndQueryVariables>;
export const ConsoleOwnEventsDocument = gql`
    subscription ConsoleOwnEvents($after: String) {
  removalOrderEvents(after: $after) {
    cursor
    kind
    occurredAt
    removalOrder {
      ...OrderRow
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<ConsoleOwnEventsSubscription, ConsoleOwnEventsSubscriptionVariables>;
export const LiveNowDocument = gql`
    query LiveNow {
  liveStreams(first: 200, status: LIVE) {
    totalCount
    nodes {
      ...StreamRow
    }
  }
}
    ${StreamRowFragmentDoc}` as unknown as DocumentNode<LiveNowQuery, LiveNowQueryVariables>;
export const FoundTargetsDocument = gql`
    query FoundTargets($urls: [URL!]!) {
  targetsAt(urls: $urls) {
    url
    actions
    recipient {
      id
      name
      ... on Platform {
        country
        policyProfile {
          ...ProfileDeadlines
        }
      }
    }
    target {
      ...Target
      ... on ContentItem {
        author {
          ...AffectedUser
        }
      }
      ... on LiveStream {
        host {
          ...AffectedUser
        }
      }
      ... on Merchant {
        owner {
          ...AffectedUser
        }
      }
      ... on User {
        ...AffectedUser
      }
    }
    removalOrders {
      ...OrderRow
      confidentialFor
      userNotifiedAt
      agency {
        id
        name
      }
    }
  }
}
    ${ProfileDeadlinesFragmentDoc}
${TargetFragmentDoc}
${AffectedUserFragmentDoc}
${OrderRowFragmentDoc}` as unknown as DocumentNode<FoundTargetsQuery, FoundTargetsQueryVariables>;
export const DraftOneDocument = gql`
    mutation DraftOne($input: DraftRemovalOrderInput!) {
  draftRemovalOrder(input: $input) {
    removalOrder {
      ...OrderRow
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<DraftOneMutation, DraftOneMutationVariables>;
export const DraftManyDocument = gql`
    mutation DraftMany($input: DraftRemovalOrdersInput!) {
  draftRemovalOrders(input: $input) {
    rows {
      row
      removalOrder {
        ...OrderRow
      }
      userErrors {
        ...UserErrors
      }
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<DraftManyMutation, DraftManyMutationVariables>;
export const BoardDocument = gql`
    query Board($agency: Boolean!, $since: DateTime!, $until: DateTime!) {
  late: removalOrdersByTimeLeft(overdue: true, first: 100) {
    ...BoardOrder
  }
  running: removalOrdersByTimeLeft(overdue: false, first: 100) {
    ...BoardOrder
  }
  objected: removalOrders(first: 50, filter: {status: [OBJECTED]}) {
    totalCount
    nodes {
      ...BoardOrder
    }
  }
  drafts: removalOrders(first: 50, filter: {status: [DRAFT]}) @include(if: $agency) {
    totalCount
    nodes {
      ...OrderRow
      draftedBy
    }
  }
  today: removalOrderFigures(from: $since, to: $until) {
    issued
    onTimeRate
    medianTimeToComply
    byHour {
      startsAt
      issued
    }
  }
  lastChanged: removalOrdersByLastChange(first: 14) {
    id
    reference
    draftedAt
    issuedAt
    acknowledgedAt
    complianceReportedAt
    withdrawnAt
    restorationDueAt
    restoredAt
    objections {
      id
      filedAt
      stopsClock
      decidedAt
    }
    appeal {
      id
      decidedAt
    }
  }
}
    ${BoardOrderFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<BoardQuery, BoardQueryVariables>;
export const BoardAppealsDocument = gql`
    query BoardAppeals {
  appeals(first: 50, decided: false) {
    totalCount
    nodes {
      id
      filedAt
      statement
      removalOrder {
        ...OrderRow
        agency {
          id
        }
        draftedBy
        approvedBy
      }
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<BoardAppealsQuery, BoardAppealsQueryVariables>;
export const OrderPageDocument = gql`
    query OrderPage($id: ID!, $agency: Boolean!) {
  removalOrder(id: $id) {
    ...OrderDetails
    events {
      sequence
      kind
      occurredAt
    }
    webhookStatus
    webhookDeliveries {
      id
      endpointId
      eventSequence
      attemptedAt
      outcome
      statusCode
      nextAttemptAt
    }
    ordersAboutSameTarget {
      ...OrderRow
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<OrderPageQuery, OrderPageQueryVariables>;
export const ApproveDocument = gql`
    mutation Approve($input: ApproveRemovalOrderInput!, $agency: Boolean!) {
  approveRemovalOrder(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<ApproveMutation, ApproveMutationVariables>;
export const WithdrawDocument = gql`
    mutation Withdraw($input: WithdrawRemovalOrderInput!, $agency: Boolean!) {
  withdrawRemovalOrder(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<WithdrawMutation, WithdrawMutationVariables>;
export const AcknowledgeDocument = gql`
    mutation Acknowledge($input: AcknowledgeRemovalOrderInput!, $agency: Boolean!) {
  acknowledgeRemovalOrder(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<AcknowledgeMutation, AcknowledgeMutationVariables>;
export const ReportDocument = gql`
    mutation Report($input: ReportComplianceInput!, $agency: Boolean!) {
  reportCompliance(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<ReportMutation, ReportMutationVariables>;
export const AcceptCompletionDocument = gql`
    mutation AcceptCompletion($input: AcceptCompletionTimeInput!, $agency: Boolean!) {
  acceptCompletionTime(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<AcceptCompletionMutation, AcceptCompletionMutationVariables>;
export const ObjectToDocument = gql`
    mutation ObjectTo($input: ObjectToRemovalOrderInput!, $agency: Boolean!) {
  objectToRemovalOrder(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<ObjectToMutation, ObjectToMutationVariables>;
export const DecideOnObjectionDocument = gql`
    mutation DecideOnObjection($input: DecideObjectionInput!, $agency: Boolean!) {
  decideObjection(input: $input) {
    removalOrder {
      ...OrderDetails
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<DecideOnObjectionMutation, DecideOnObjectionMutationVariables>;
export const AppealForDocument = gql`
    mutation AppealFor($input: AppealRemovalOrderInput!, $agency: Boolean!) {
  appealRemovalOrder(input: $input) {
    appeal {
      id
      removalOrder {
        ...OrderDetails
      }
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<AppealForMutation, AppealForMutationVariables>;
export const DecideOnAppealDocument = gql`
    mutation DecideOnAppeal($input: DecideAppealInput!, $agency: Boolean!) {
  decideAppeal(input: $input) {
    appeal {
      id
      decidedAt
      upheld
      explanation
      removalOrder {
        ...OrderDetails
      }
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${OrderDetailsFragmentDoc}
${OrderRowFragmentDoc}
${TargetFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<DecideOnAppealMutation, DecideOnAppealMutationVariables>;
export const OrderListDocument = gql`
    query OrderList($filter: RemovalOrderFilter, $first: Int!, $after: String) {
  removalOrders(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...OrderRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<OrderListQuery, OrderListQueryVariables>;
export const RecipientsDocument = gql`
    query Recipients {
  platforms(first: 200) {
    nodes {
      id
      name
      domains
      policyProfile {
        id
        country
      }
    }
  }
  internetServiceProviders(first: 200) {
    nodes {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<RecipientsQuery, RecipientsQueryVariables>;
export const PlatformListDocument = gql`
    query PlatformList($from: DateTime!, $to: DateTime!, $records: Boolean!) {
  platforms(first: 200) {
    nodes {
      id
      name
      kind
      country
      unicodeDomains
      verification
      policyProfile {
        id
        name
      }
      complianceRecord(from: $from, to: $to) @include(if: $records) {
        id
        ...RecordSums
        verifiedUserRate
      }
    }
  }
}
    ${RecordSumsFragmentDoc}` as unknown as DocumentNode<PlatformListQuery, PlatformListQueryVariables>;
export const PlatformRecordDocument = gql`
    query PlatformRecord($id: ID!, $m0: DateTime!, $m1: DateTime!, $m2: DateTime!, $m3: DateTime!, $m4: DateTime!, $m5: DateTime!, $m6: DateTime!) {
  platform(id: $id) {
    id
    name
    kind
    country
    unicodeDomains
    verification
    policyProfile {
      id
      name
      removalDeadlines {
        urgency
        within
      }
    }
    whole: complianceRecord(from: $m0, to: $m6) {
      id
      ...RecordSums
      verifiedUserRate
    }
    month0: complianceRecord(from: $m0, to: $m1) {
      id
      ...RecordSums
    }
    month1: complianceRecord(from: $m1, to: $m2) {
      id
      ...RecordSums
    }
    month2: complianceRecord(from: $m2, to: $m3) {
      id
      ...RecordSums
    }
    month3: complianceRecord(from: $m3, to: $m4) {
      id
      ...RecordSums
    }
    month4: complianceRecord(from: $m4, to: $m5) {
      id
      ...RecordSums
    }
    month5: complianceRecord(from: $m5, to: $m6) {
      id
      ...RecordSums
    }
    removalOrders(first: 500, filter: {status: [COMPLIED], issuedAfter: $m0}) {
      totalCount
      nodes {
        id
        reference
        issuedAt
        compliedAt
        complianceReportedAt
        completionTimeAcceptedAt
        onTime
        dueAt
        urgency
        objections {
          id
          filedAt
          stopsClock
          decidedAt
        }
      }
    }
  }
  liveStreams(first: 20, platformId: $id, status: LIVE) {
    totalCount
    nodes {
      ...StreamRow
    }
  }
}
    ${RecordSumsFragmentDoc}
${StreamRowFragmentDoc}` as unknown as DocumentNode<PlatformRecordQuery, PlatformRecordQueryVariables>;
export const ProfilesDocument = gql`
    query Profiles {
  policyProfiles {
    id
    name
    country
    status
  }
}
    ` as unknown as DocumentNode<ProfilesQuery, ProfilesQueryVariables>;
export const ComparisonDocument = gql`
    query Comparison($ids: [ID!]!) {
  comparePolicyProfiles(profileIds: $ids) {
    profiles {
      id
      name
      country
      status
      warning
    }
    figures {
      name
      differs
      values {
        profile {
          id
        }
        figure {
          value
          source {
            basis
            title
            article
            note
            url
          }
        }
      }
    }
  }
}
    ` as unknown as DocumentNode<ComparisonQuery, ComparisonQueryVariables>;
export const ReplayDocument = gql`
    query Replay($profileId: ID!, $from: DateTime!, $to: DateTime!) {
  replayPolicy(profileId: $profileId, from: $from, to: $to) {
    profile {
      id
      name
    }
    from
    to
    orders
    onTime
    overdue
    onTimeRate
  }
}
    ` as unknown as DocumentNode<ReplayQuery, ReplayQueryVariables>;
export const ConsoleViewerDocument = gql`
    query ConsoleViewer {
  viewer {
    clientId
    roles
    organisation {
      __typename
      id
      ... on Platform {
        name
      }
      ... on InternetServiceProvider {
        name
      }
      ... on Agency {
        name
        country
      }
    }
  }
}
    ` as unknown as DocumentNode<ConsoleViewerQuery, ConsoleViewerQueryVariables>;
export const ConsoleCountsDocument = gql`
    query ConsoleCounts($agency: Boolean!, $streams: Boolean!) {
  open: removalOrders(
    first: 1
    filter: {status: [ISSUED, ACKNOWLEDGED, OBJECTED]}
  ) {
    totalCount
  }
  drafts: removalOrders(first: 1, filter: {status: [DRAFT]}) @include(if: $agency) {
    totalCount
  }
  live: liveStreams(first: 1, status: LIVE) @include(if: $streams) {
    totalCount
  }
}
    ` as unknown as DocumentNode<ConsoleCountsQuery, ConsoleCountsQueryVariables>;
export const ConsoleRecentDocument = gql`
    query ConsoleRecent {
  removalOrders(first: 300) {
    nodes {
      ...OrderRow
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<ConsoleRecentQuery, ConsoleRecentQueryVariables>;
export const DirectlyFoundDocument = gql`
    query DirectlyFound($reference: String!, $id: ID!, $byId: Boolean!, $urls: [URL!]!, $byUrl: Boolean!) {
  removalOrders(first: 10, filter: {reference: $reference}) {
    nodes {
      ...OrderRow
    }
  }
  removalOrder(id: $id) @include(if: $byId) {
    ...OrderRow
  }
  targetsAt(urls: $urls) @include(if: $byUrl) {
    url
    removalOrders {
      ...OrderRow
    }
  }
}
    ${OrderRowFragmentDoc}
${TargetFragmentDoc}` as unknown as DocumentNode<DirectlyFoundQuery, DirectlyFoundQueryVariables>;
export const EndpointsDocument = gql`
    query Endpoints {
  webhookEndpoints(first: 100) {
    totalCount
    nodes {
      ...Endpoint
    }
  }
}
    ${EndpointFragmentDoc}` as unknown as DocumentNode<EndpointsQuery, EndpointsQueryVariables>;
export const EndpointPageDocument = gql`
    query EndpointPage($id: ID!) {
  webhookEndpoint(id: $id) {
    ...Endpoint
    deliveries(first: 50) {
      totalCount
      nodes {
        id
        eventId
        eventType
        eventSequence
        attempt
        attemptedAt
        duration
        statusCode
        error
        nextAttemptAt
      }
    }
  }
}
    ${EndpointFragmentDoc}` as unknown as DocumentNode<EndpointPageQuery, EndpointPageQueryVariables>;
export const PauseEndpointDocument = gql`
    mutation PauseEndpoint($input: PauseWebhookEndpointInput!) {
  pauseWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...Endpoint
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${EndpointFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<PauseEndpointMutation, PauseEndpointMutationVariables>;
export const ResumeEndpointDocument = gql`
    mutation ResumeEndpoint($input: ResumeWebhookEndpointInput!) {
  resumeWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...Endpoint
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${EndpointFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<ResumeEndpointMutation, ResumeEndpointMutationVariables>;
export const VerifyEndpointDocument = gql`
    mutation VerifyEndpoint($input: VerifyWebhookEndpointInput!) {
  verifyWebhookEndpoint(input: $input) {
    webhookEndpoint {
      ...Endpoint
    }
    userErrors {
      ...UserErrors
    }
  }
}
    ${EndpointFragmentDoc}
${UserErrorsFragmentDoc}` as unknown as DocumentNode<VerifyEndpointMutation, VerifyEndpointMutationVariables>;