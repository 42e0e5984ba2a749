import type { Role } from '../../src/access/index.ts'

/** Who may ask for a field; `everyone` needs no token. */
export type Decision = 'everyone' | readonly Role[]

const SIGNED_IN: Decision = ['platform', 'isp', 'officer', 'director', 'auditor', 'admin', 'user']
const READERS: Decision = ['platform', 'officer', 'director', 'auditor']
const ORDER_READERS: Decision = ['platform', 'isp', 'officer', 'director', 'auditor']
const AGENCY: readonly Role[] = ['officer', 'director']
const RECIPIENTS: readonly Role[] = ['platform', 'isp']
const PLATFORM: Decision = ['platform']

/** Each root field. Whose rows it then shows is another question: `visibleTo` answers that. */
export const ROOT_FIELDS: Readonly<Record<string, Decision>> = {
  'Query.merchants': READERS,
  'Query.removalOrder': ORDER_READERS,
  'Query.removalOrders': ORDER_READERS,
  'Query.referral': READERS,
  'Query.referrals': READERS,
  'Query.referralEvents': PLATFORM,
  'Query.removalOrderEvents': RECIPIENTS,
  'Query.user': READERS,
  'Query.userByExternalId': READERS,
  'Query.verificationEvents': PLATFORM,
  'Query.policyProfiles': 'everyone',
  'Query.comparePolicyProfiles': 'everyone',
  'Query.contentItems': READERS,
  'Query.liveStreams': READERS,
  'Query.node': SIGNED_IN,
  'Query.platforms': 'everyone',
  'Query.platform': 'everyone',
  'Query.viewer': 'everyone',
  'Mutation.registerMerchant': PLATFORM,
  'Mutation.appealRemovalOrder': PLATFORM,
  'Mutation.decideAppeal': AGENCY,
  'Mutation.draftRemovalOrder': AGENCY,
  'Mutation.draftRemovalOrders': AGENCY,
  'Mutation.approveRemovalOrder': AGENCY,
  'Mutation.withdrawRemovalOrder': AGENCY,
  'Mutation.pauseWebhookEndpoint': RECIPIENTS,
  'Mutation.registerWebhookEndpoint': RECIPIENTS,
  'Mutation.removeWebhookEndpoint': RECIPIENTS,
  'Mutation.replayWebhookEvents': RECIPIENTS,
  'Mutation.resumeWebhookEndpoint': RECIPIENTS,
  'Mutation.rotateWebhookSecret': RECIPIENTS,
  'Mutation.verifyWebhookEndpoint': RECIPIENTS,
  'Query.webhookEndpoint': [...RECIPIENTS, 'auditor'],
  'Query.webhookEndpoints': [...RECIPIENTS, 'auditor'],
  'Subscription.activity': [...AGENCY, 'auditor'],
  'Mutation.acknowledgeRemovalOrder': RECIPIENTS,
  'Mutation.reportCompliance': RECIPIENTS,
  'Mutation.objectToRemovalOrder': RECIPIENTS,
  'Mutation.decideObjection': AGENCY,
  'Mutation.referToPlatform': AGENCY,
  'Mutation.answerReferral': PLATFORM,
  'Mutation.nameGuardian': PLATFORM,
  'Mutation.confirmGuardian': PLATFORM,
  'Mutation.issuePermit': PLATFORM,
  'Mutation.exportMyData': PLATFORM,
  'Mutation.eraseMyIdentity': PLATFORM,
  'Mutation.registerUser': PLATFORM,
  'Mutation.startPhoneVerification': PLATFORM,
  'Mutation.resendPhoneCode': PLATFORM,
  'Mutation.confirmPhoneVerification': PLATFORM,
  'Mutation.startCredentialVerification': PLATFORM,
  'Mutation.verifyWithCredential': PLATFORM,
  'Mutation.attestVerification': PLATFORM,
  'Mutation.revokeVerification': PLATFORM,
  'Mutation.publishContentItem': PLATFORM,
  'Mutation.startLiveStream': PLATFORM,
  'Mutation.endLiveStream': PLATFORM,
  'Mutation.flagLiveStream': PLATFORM,
  'Mutation.setUrlPatterns': ['platform', 'admin'],
  'Subscription.referralEvents': PLATFORM,
  'Subscription.removalOrderEvents': RECIPIENTS,
  'Subscription.verificationEvents': PLATFORM,
}

/** The fields of types that not everyone may ask for who has found the object. */
export const FIELDS: Readonly<Record<string, Decision>> = {
  'User.merchants': READERS,
  'User.contentItems': READERS,
  'User.liveStreams': READERS,
  'Platform.removalOrders': ORDER_READERS,
  'Platform.users': READERS,
  'InternetServiceProvider.removalOrders': ORDER_READERS,
}

/** What a request without a token can reach, type by type: nothing here says more than a public register would. */
export const PUBLIC_TYPES: Readonly<Record<string, readonly string[]>> = {
  PolicyProfile: [
    'id',
    'name',
    'country',
    'status',
    'warning',
    'sources',
    'redress',
    'requirements',
    'removalDeadlines',
    'figures',
  ],
  ActionRequirement: ['action', 'commercial', 'minimumLevel', 'source'],
  FigureSource: ['basis', 'title', 'url', 'article', 'note'],
  OrderDeadline: ['urgency', 'within', 'source'],
  PolicyFigure: ['name', 'value', 'source'],
  PolicyComparison: ['profiles', 'figures'],
  FigureComparison: ['name', 'differs', 'values'],
  ProfileFigure: ['profile', 'figure'],
  PlatformConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  PlatformEdge: ['cursor', 'node'],
  Platform: ['id', 'name', 'kind', 'country', 'domains', 'urlPatterns', 'verification', 'policyProfile'],
  UrlPattern: ['kind', 'pattern'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
  Viewer: ['clientId', 'roles', 'organisation'],
}
