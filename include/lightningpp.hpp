/*
 * C++ classes around the structs of lightning.h, which has to be included first.
 * Each class owns one struct, can be moved but not copied, and frees it. Passing
 * std::move(x) to a C function gives the struct away. Generated.
 */
#ifndef LIGHTNINGPP_HPP
#define LIGHTNINGPP_HPP

#include <string.h>
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#pragma clang diagnostic ignored "-Wnullability-completeness"
#endif
namespace LDK {

class Str;
class APIError;
class AcceptChannel;
class AcceptChannelV2;
class AnchorDescriptor;
class AnnouncementSignatures;
class AttributionData;
class Balance;
class Bech32Error;
class BestBlock;
class BigSize;
class BlindedFailure;
class BlindedForward;
class BlindedHop;
class BlindedHopFeatures;
class BlindedPath;
class BlindedPathCandidate;
class BlindedPayInfo;
class BlindedTail;
class Bolt11Invoice;
class Bolt11InvoiceFeatures;
class Bolt11InvoiceSignature;
class Bolt11ParseError;
class Bolt11SemanticError;
class Bolt12Invoice;
class Bolt12InvoiceFeatures;
class BroadcasterInterface;
class BuiltCommitmentTransaction;
class BumpTransactionEvent;
class CandidateRouteHop;
class ChainMonitor;
class ChainParameters;
class ChannelAnnouncement;
class ChannelConfig;
class ChannelConfigUpdate;
class ChannelCounterparty;
class ChannelDerivationParameters;
class ChannelDetails;
class ChannelFeatures;
class ChannelHandshakeConfig;
class ChannelHandshakeLimits;
class ChannelInfo;
class ChannelLiquidities;
class ChannelManager;
class ChannelManagerReadArgs;
class ChannelMessageHandler;
class ChannelMonitor;
class ChannelMonitorUpdate;
class ChannelMonitorUpdateStatus;
class ChannelPublicKeys;
class ChannelReady;
class ChannelReestablish;
class ChannelShutdownState;
class ChannelSigner;
class ChannelTransactionParameters;
class ChannelTypeFeatures;
class ChannelUpdate;
class ChannelUpdateChecksums;
class ChannelUpdateInfo;
class ChannelUpdateTimestamps;
class ChannelUsage;
class ClaimedHTLC;
class ClosingSigned;
class ClosingSignedFeeRange;
class ClosingTransaction;
class ClosureReason;
class CombinedScorer;
class CommitmentSigned;
class CommitmentTransaction;
class CommitmentUpdate;
class Confirm;
class ConfirmationTarget;
class CounterpartyChannelTransactionParameters;
class CounterpartyCommitmentSecrets;
class CounterpartyForwardingInfo;
class CreationError;
class Currency;
class CustomMessageHandler;
class CustomMessageReader;
class CustomOnionMessageHandler;
class DecodeError;
class DefaultMessageRouter;
class DefaultRouter;
class DelayedPaymentBasepoint;
class DelayedPaymentKey;
class DelayedPaymentOutputDescriptor;
class Description;
class Destination;
class DirectedChannelInfo;
class DirectedChannelTransactionParameters;
class EcdsaChannelSigner;
class EffectiveCapacity;
class EntropySource;
class ErroneousField;
class ErrorAction;
class ErrorMessage;
class ErroringMessageHandler;
class Event;
class EventHandler;
class EventsProvider;
class ExpandedKey;
class ExpiryTime;
class FailureCode;
class Fallback;
class FeeEstimator;
class Filter;
class FinalOnionHopData;
class FirstHopCandidate;
class FixedPenaltyScorer;
class ForwardNode;
class ForwardTlvs;
class FundingCreated;
class FundingRef;
class FundingSigned;
class Future;
class FutureCallback;
class GossipTimestampFilter;
class GraphSyncError;
class HTLCClaim;
class HTLCDescriptor;
class HTLCDestination;
class HTLCOutputInCommitment;
class HTLCUpdate;
class HolderCommitmentTransaction;
class Hostname;
class HtlcBasepoint;
class HtlcKey;
class IgnoringMessageHandler;
class InFlightHtlcs;
class InMemorySigner;
class InboundHTLCErr;
class Init;
class InitFeatures;
class InvalidShutdownScript;
class InvoiceError;
class InvoiceRequest;
class InvoiceRequestFeatures;
class KeysManager;
class Level;
class LightningError;
class Listen;
class LockableScore;
class LockedChannelMonitor;
class Logger;
class MaxDustHTLCExposure;
class MessageHandler;
class MessageRouter;
class MessageSendEvent;
class MessageSendEventsProvider;
class MinFinalCltvExpiryDelta;
class MonitorEvent;
class MonitorUpdateId;
class MultiThreadedLockableScore;
class MultiThreadedScoreLockRead;
class MultiThreadedScoreLockWrite;
class NetworkGraph;
class NetworkUpdate;
class NodeAlias;
class NodeAnnouncement;
class NodeAnnouncementInfo;
class NodeFeatures;
class NodeId;
class NodeInfo;
class NodeSigner;
class OfferFeatures;
class OffersMessage;
class OffersMessageHandler;
class OneHopBlindedPathCandidate;
class OnionErrorPacket;
class OnionMessage;
class OnionMessageContents;
class OnionMessageHandler;
class OnionMessagePath;
class OnionMessenger;
class OnionPacket;
class OpenChannel;
class OpenChannelV2;
class OutPoint;
class P2PGossipSync;
class Packet;
class ParseOrSemanticError;
class ParsedOnionMessageContents;
class Path;
class PathFailure;
class Payee;
class PayeePubKey;
class PaymentConstraints;
class PaymentFailureReason;
class PaymentParameters;
class PaymentPurpose;
class PaymentRelay;
class PaymentSendFailure;
class PeeledOnion;
class PeerHandleError;
class PeerManager;
class PendingHTLCInfo;
class PendingHTLCRouting;
class Persist;
class PhantomKeysManager;
class PhantomRouteHints;
class Ping;
class Pong;
class PositiveTimestamp;
class PrintableString;
class PrivateHopCandidate;
class PrivateRoute;
class ProbabilisticScorer;
class ProbabilisticScoringDecayParameters;
class ProbabilisticScoringFeeParameters;
class ProbeSendFailure;
class PublicHopCandidate;
class QueryChannelRange;
class QueryShortChannelIds;
class RapidGossipSync;
class RawBolt11Invoice;
class RawDataPart;
class ReadOnlyNetworkGraph;
class ReceiveTlvs;
class RecentPaymentDetails;
class Recipient;
class RecipientOnionFields;
class Record;
class ReplyChannelRange;
class ReplyShortChannelIdsEnd;
class Retry;
class RetryableSendFailure;
class RevocationBasepoint;
class RevocationKey;
class RevokeAndACK;
class Route;
class RouteHint;
class RouteHintHop;
class RouteHop;
class RouteParameters;
class RouteSearch;
class Router;
class RoutingFees;
class RoutingMessageHandler;
class Score;
class ScoreLookUp;
class ScoreUpdate;
class ScorerAccountingForInFlightHtlcs;
class Secp256k1Error;
class SendError;
class SendSuccess;
class Sha256;
class Shutdown;
class ShutdownScript;
class SiPrefix;
class SignOrCreationError;
class SignedRawBolt11Invoice;
class SignerProvider;
class Sleeper;
class SocketAddress;
class SocketAddressParseError;
class SocketDescriptor;
class SpendableOutputDescriptor;
class Splice;
class SpliceAck;
class SpliceLocked;
class StaticPaymentOutputDescriptor;
class Stfu;
class SyncMode;
class SyncProgress;
class TaggedHash;
class TransactionU16LenLimited;
class TrustedClosingTransaction;
class TrustedCommitmentTransaction;
class TxAbort;
class TxAckRbf;
class TxAddInput;
class TxAddOutput;
class TxComplete;
class TxCreationKeys;
class TxInitRbf;
class TxRemoveInput;
class TxRemoveOutput;
class TxSignatures;
class Type;
class UnsignedBolt12Invoice;
class UnsignedChannelAnnouncement;
class UnsignedChannelUpdate;
class UnsignedGossipMessage;
class UnsignedInvoiceRequest;
class UnsignedNodeAnnouncement;
class UntrustedString;
class UpdateAddHTLC;
class UpdateFailHTLC;
class UpdateFailMalformedHTLC;
class UpdateFee;
class UpdateFulfillHTLC;
class UserConfig;
class UtxoFuture;
class UtxoLookup;
class UtxoLookupError;
class UtxoResult;
class WarningMessage;
class Watch;
class WatchedOutput;
class WriteableEcdsaChannelSigner;
class WriteableScore;
class C2Tuple_BlindedPayInfoBlindedPathZ;
class C2Tuple_CVec_u8Zu64Z;
class C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ;
class C2Tuple_OutPointCVec_MonitorUpdateIdZZ;
class C2Tuple_OutPointCVec_u8ZZ;
class C2Tuple_PublicKeyCOption_SocketAddressZZ;
class C2Tuple_PublicKeyCVec_SocketAddressZZ;
class C2Tuple_PublicKeyTypeZ;
class C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ;
class C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ;
class C2Tuple_ThirtyTwoBytesChannelManagerZ;
class C2Tuple_ThirtyTwoBytesChannelMonitorZ;
class C2Tuple_ThirtyTwoBytesPublicKeyZ;
class C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ;
class C2Tuple__u1632_u1632Z;
class C2Tuple_u32CVec_u8ZZ;
class C2Tuple_u32TxOutZ;
class C2Tuple_u64CVec_u8ZZ;
class C2Tuple_u64u16Z;
class C2Tuple_u64u64Z;
class C2Tuple_usizeTransactionZ;
class C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ;
class C3Tuple_OffersMessageDestinationBlindedPathZ;
class C3Tuple_OnionMessageContentsDestinationBlindedPathZ;
class C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ;
class C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ;
class C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ;
class C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ;
class C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ;
class COption_APIErrorZ;
class COption_BigEndianScalarZ;
class COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ;
class COption_C2Tuple_u64u16ZZ;
class COption_C2Tuple_u64u64ZZ;
class COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ;
class COption_CVec_SocketAddressZZ;
class COption_CVec_ThirtyTwoBytesZZ;
class COption_CVec_u8ZZ;
class COption_ChannelShutdownStateZ;
class COption_ClosureReasonZ;
class COption_EventZ;
class COption_FilterZ;
class COption_HTLCClaimZ;
class COption_HTLCDestinationZ;
class COption_MaxDustHTLCExposureZ;
class COption_MonitorEventZ;
class COption_NetworkUpdateZ;
class COption_NoneZ;
class COption_OffersMessageZ;
class COption_OnionMessageContentsZ;
class COption_PathFailureZ;
class COption_PaymentFailureReasonZ;
class COption_SecretKeyZ;
class COption_SocketAddressZ;
class COption_StrZ;
class COption_ThirtyTwoBytesZ;
class COption_TxOutZ;
class COption_TypeZ;
class COption_U128Z;
class COption_UtxoLookupZ;
class COption_WriteableScoreZ;
class COption_boolZ;
class COption_f64Z;
class COption_i64Z;
class COption_u16Z;
class COption_u32Z;
class COption_u64Z;
class COption_usizeZ;
class CResult_AcceptChannelDecodeErrorZ;
class CResult_AcceptChannelV2DecodeErrorZ;
class CResult_AnnouncementSignaturesDecodeErrorZ;
class CResult_BigSizeDecodeErrorZ;
class CResult_BlindedFailureDecodeErrorZ;
class CResult_BlindedForwardDecodeErrorZ;
class CResult_BlindedHopDecodeErrorZ;
class CResult_BlindedHopFeaturesDecodeErrorZ;
class CResult_BlindedPathDecodeErrorZ;
class CResult_BlindedPathNoneZ;
class CResult_BlindedPayInfoDecodeErrorZ;
class CResult_BlindedTailDecodeErrorZ;
class CResult_Bolt11InvoiceBolt11SemanticErrorZ;
class CResult_Bolt11InvoiceFeaturesDecodeErrorZ;
class CResult_Bolt11InvoiceParseOrSemanticErrorZ;
class CResult_Bolt11InvoiceSignOrCreationErrorZ;
class CResult_Bolt12InvoiceFeaturesDecodeErrorZ;
class CResult_BuiltCommitmentTransactionDecodeErrorZ;
class CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ;
class CResult_C2Tuple_CVec_u8Zu64ZNoneZ;
class CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ;
class CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ;
class CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ;
class CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ;
class CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ;
class CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ;
class CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ;
class CResult_COption_APIErrorZDecodeErrorZ;
class CResult_COption_ClosureReasonZDecodeErrorZ;
class CResult_COption_EventZDecodeErrorZ;
class CResult_COption_HTLCDestinationZDecodeErrorZ;
class CResult_COption_MonitorEventZDecodeErrorZ;
class CResult_COption_NetworkUpdateZDecodeErrorZ;
class CResult_COption_OnionMessageContentsZDecodeErrorZ;
class CResult_COption_PathFailureZDecodeErrorZ;
class CResult_COption_TypeZDecodeErrorZ;
class CResult_CVec_BlindedPathZNoneZ;
class CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ;
class CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ;
class CResult_CVec_ECDSASignatureZNoneZ;
class CResult_CVec_StrZIOErrorZ;
class CResult_CVec_u8ZIOErrorZ;
class CResult_CVec_u8ZNoneZ;
class CResult_CVec_u8ZPeerHandleErrorZ;
class CResult_ChannelAnnouncementDecodeErrorZ;
class CResult_ChannelConfigDecodeErrorZ;
class CResult_ChannelCounterpartyDecodeErrorZ;
class CResult_ChannelDerivationParametersDecodeErrorZ;
class CResult_ChannelDetailsDecodeErrorZ;
class CResult_ChannelFeaturesDecodeErrorZ;
class CResult_ChannelInfoDecodeErrorZ;
class CResult_ChannelLiquiditiesDecodeErrorZ;
class CResult_ChannelMonitorUpdateDecodeErrorZ;
class CResult_ChannelMonitorUpdateStatusNoneZ;
class CResult_ChannelPublicKeysDecodeErrorZ;
class CResult_ChannelReadyDecodeErrorZ;
class CResult_ChannelReestablishDecodeErrorZ;
class CResult_ChannelShutdownStateDecodeErrorZ;
class CResult_ChannelTransactionParametersDecodeErrorZ;
class CResult_ChannelTypeFeaturesDecodeErrorZ;
class CResult_ChannelUpdateDecodeErrorZ;
class CResult_ChannelUpdateInfoDecodeErrorZ;
class CResult_ClaimedHTLCDecodeErrorZ;
class CResult_ClosingSignedDecodeErrorZ;
class CResult_ClosingSignedFeeRangeDecodeErrorZ;
class CResult_CommitmentSignedDecodeErrorZ;
class CResult_CommitmentTransactionDecodeErrorZ;
class CResult_CounterpartyChannelTransactionParametersDecodeErrorZ;
class CResult_CounterpartyCommitmentSecretsDecodeErrorZ;
class CResult_CounterpartyForwardingInfoDecodeErrorZ;
class CResult_DelayedPaymentBasepointDecodeErrorZ;
class CResult_DelayedPaymentKeyDecodeErrorZ;
class CResult_DelayedPaymentOutputDescriptorDecodeErrorZ;
class CResult_DescriptionCreationErrorZ;
class CResult_ECDSASignatureNoneZ;
class CResult_ErrorMessageDecodeErrorZ;
class CResult_FinalOnionHopDataDecodeErrorZ;
class CResult_FixedPenaltyScorerDecodeErrorZ;
class CResult_FundingCreatedDecodeErrorZ;
class CResult_FundingSignedDecodeErrorZ;
class CResult_GossipTimestampFilterDecodeErrorZ;
class CResult_HTLCDescriptorDecodeErrorZ;
class CResult_HTLCOutputInCommitmentDecodeErrorZ;
class CResult_HTLCUpdateDecodeErrorZ;
class CResult_HolderCommitmentTransactionDecodeErrorZ;
class CResult_HostnameDecodeErrorZ;
class CResult_HtlcBasepointDecodeErrorZ;
class CResult_HtlcKeyDecodeErrorZ;
class CResult_InFlightHtlcsDecodeErrorZ;
class CResult_InMemorySignerDecodeErrorZ;
class CResult_InitDecodeErrorZ;
class CResult_InitFeaturesDecodeErrorZ;
class CResult_InvoiceErrorDecodeErrorZ;
class CResult_LockedChannelMonitorNoneZ;
class CResult_MaxDustHTLCExposureDecodeErrorZ;
class CResult_NetworkGraphDecodeErrorZ;
class CResult_NodeAliasDecodeErrorZ;
class CResult_NodeAnnouncementDecodeErrorZ;
class CResult_NodeAnnouncementInfoDecodeErrorZ;
class CResult_NodeFeaturesDecodeErrorZ;
class CResult_NodeIdDecodeErrorZ;
class CResult_NodeInfoDecodeErrorZ;
class CResult_NoneAPIErrorZ;
class CResult_NoneBolt11SemanticErrorZ;
class CResult_NoneIOErrorZ;
class CResult_NoneLightningErrorZ;
class CResult_NoneNoneZ;
class CResult_NonePaymentSendFailureZ;
class CResult_NonePeerHandleErrorZ;
class CResult_NoneRetryableSendFailureZ;
class CResult_OnionMessageDecodeErrorZ;
class CResult_OnionMessagePathNoneZ;
class CResult_OnionPacketDecodeErrorZ;
class CResult_OpenChannelDecodeErrorZ;
class CResult_OpenChannelV2DecodeErrorZ;
class CResult_OutPointDecodeErrorZ;
class CResult_PathLightningErrorZ;
class CResult_PayeePubKeySecp256k1ErrorZ;
class CResult_PaymentConstraintsDecodeErrorZ;
class CResult_PaymentFailureReasonDecodeErrorZ;
class CResult_PaymentParametersDecodeErrorZ;
class CResult_PaymentPurposeDecodeErrorZ;
class CResult_PaymentRelayDecodeErrorZ;
class CResult_PeeledOnionNoneZ;
class CResult_PendingHTLCInfoDecodeErrorZ;
class CResult_PendingHTLCInfoInboundHTLCErrZ;
class CResult_PendingHTLCRoutingDecodeErrorZ;
class CResult_PhantomRouteHintsDecodeErrorZ;
class CResult_PingDecodeErrorZ;
class CResult_PongDecodeErrorZ;
class CResult_PositiveTimestampCreationErrorZ;
class CResult_PrivateRouteCreationErrorZ;
class CResult_ProbabilisticScorerDecodeErrorZ;
class CResult_PublicKeyNoneZ;
class CResult_PublicKeySecp256k1ErrorZ;
class CResult_QueryChannelRangeDecodeErrorZ;
class CResult_QueryShortChannelIdsDecodeErrorZ;
class CResult_RecipientOnionFieldsDecodeErrorZ;
class CResult_RecipientOnionFieldsNoneZ;
class CResult_RecoverableSignatureNoneZ;
class CResult_ReplyChannelRangeDecodeErrorZ;
class CResult_ReplyShortChannelIdsEndDecodeErrorZ;
class CResult_RetryDecodeErrorZ;
class CResult_RevocationBasepointDecodeErrorZ;
class CResult_RevocationKeyDecodeErrorZ;
class CResult_RevokeAndACKDecodeErrorZ;
class CResult_RouteDecodeErrorZ;
class CResult_RouteHintDecodeErrorZ;
class CResult_RouteHintHopDecodeErrorZ;
class CResult_RouteHopDecodeErrorZ;
class CResult_RouteLightningErrorZ;
class CResult_RouteParametersDecodeErrorZ;
class CResult_RoutingFeesDecodeErrorZ;
class CResult_SchnorrSignatureNoneZ;
class CResult_SendSuccessSendErrorZ;
class CResult_ShutdownDecodeErrorZ;
class CResult_ShutdownScriptDecodeErrorZ;
class CResult_ShutdownScriptInvalidShutdownScriptZ;
class CResult_ShutdownScriptNoneZ;
class CResult_SiPrefixBolt11ParseErrorZ;
class CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ;
class CResult_SocketAddressDecodeErrorZ;
class CResult_SocketAddressSocketAddressParseErrorZ;
class CResult_SpendableOutputDescriptorDecodeErrorZ;
class CResult_SpliceAckDecodeErrorZ;
class CResult_SpliceDecodeErrorZ;
class CResult_SpliceLockedDecodeErrorZ;
class CResult_StaticPaymentOutputDescriptorDecodeErrorZ;
class CResult_StfuDecodeErrorZ;
class CResult_StrSecp256k1ErrorZ;
class CResult_ThirtyTwoBytesAPIErrorZ;
class CResult_ThirtyTwoBytesNoneZ;
class CResult_ThirtyTwoBytesPaymentSendFailureZ;
class CResult_ThirtyTwoBytesRetryableSendFailureZ;
class CResult_TransactionNoneZ;
class CResult_TransactionU16LenLimitedDecodeErrorZ;
class CResult_TransactionU16LenLimitedNoneZ;
class CResult_TrustedClosingTransactionNoneZ;
class CResult_TrustedCommitmentTransactionNoneZ;
class CResult_TxAbortDecodeErrorZ;
class CResult_TxAckRbfDecodeErrorZ;
class CResult_TxAddInputDecodeErrorZ;
class CResult_TxAddOutputDecodeErrorZ;
class CResult_TxCompleteDecodeErrorZ;
class CResult_TxCreationKeysDecodeErrorZ;
class CResult_TxInitRbfDecodeErrorZ;
class CResult_TxOutUtxoLookupErrorZ;
class CResult_TxRemoveInputDecodeErrorZ;
class CResult_TxRemoveOutputDecodeErrorZ;
class CResult_TxSignaturesDecodeErrorZ;
class CResult_UnsignedChannelAnnouncementDecodeErrorZ;
class CResult_UnsignedChannelUpdateDecodeErrorZ;
class CResult_UnsignedNodeAnnouncementDecodeErrorZ;
class CResult_UntrustedStringDecodeErrorZ;
class CResult_UpdateAddHTLCDecodeErrorZ;
class CResult_UpdateFailHTLCDecodeErrorZ;
class CResult_UpdateFailMalformedHTLCDecodeErrorZ;
class CResult_UpdateFeeDecodeErrorZ;
class CResult_UpdateFulfillHTLCDecodeErrorZ;
class CResult_WarningMessageDecodeErrorZ;
class CResult_WitnessNoneZ;
class CResult_WriteableEcdsaChannelSignerDecodeErrorZ;
class CResult_boolLightningErrorZ;
class CResult_boolPeerHandleErrorZ;
class CResult_u32GraphSyncErrorZ;
class CVec_APIErrorZ;
class CVec_BalanceZ;
class CVec_BlindedHopZ;
class CVec_BlindedPathZ;
class CVec_C2Tuple_BlindedPayInfoBlindedPathZZ;
class CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ;
class CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ;
class CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ;
class CVec_C2Tuple_PublicKeyTypeZZ;
class CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ;
class CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ;
class CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ;
class CVec_C2Tuple_u32CVec_u8ZZZ;
class CVec_C2Tuple_u32TxOutZZ;
class CVec_C2Tuple_u64CVec_u8ZZZ;
class CVec_C2Tuple_usizeTransactionZZ;
class CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ;
class CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ;
class CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ;
class CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ;
class CVec_CResult_NoneAPIErrorZZ;
class CVec_ChannelDetailsZ;
class CVec_ChannelMonitorZ;
class CVec_ChannelUpdateChecksumsZ;
class CVec_ChannelUpdateTimestampsZ;
class CVec_ClaimedHTLCZ;
class CVec_CommitmentTransactionZ;
class CVec_ECDSASignatureZ;
class CVec_ForwardNodeZ;
class CVec_FutureZ;
class CVec_HTLCDescriptorZ;
class CVec_HTLCOutputInCommitmentZ;
class CVec_MessageSendEventZ;
class CVec_MonitorEventZ;
class CVec_MonitorUpdateIdZ;
class CVec_NodeIdZ;
class CVec_OutPointZ;
class CVec_PathZ;
class CVec_PhantomRouteHintsZ;
class CVec_PrivateRouteZ;
class CVec_PublicKeyZ;
class CVec_RecentPaymentDetailsZ;
class CVec_RouteHintHopZ;
class CVec_RouteHintZ;
class CVec_RouteHopZ;
class CVec_SocketAddressZ;
class CVec_SpendableOutputDescriptorZ;
class CVec_StrZ;
class CVec_ThirtyTwoBytesZ;
class CVec_TransactionOutputsZ;
class CVec_TransactionZ;
class CVec_TxOutZ;
class CVec_U5Z;
class CVec_UpdateAddHTLCZ;
class CVec_UpdateFailHTLCZ;
class CVec_UpdateFailMalformedHTLCZ;
class CVec_UpdateFulfillHTLCZ;
class CVec_WitnessZ;
class CVec_u64Z;
class CVec_u8Z;

class Str {
private:
	LDKStr self;
public:
	Str(const Str&) = delete;
	Str(Str&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Str(LDKStr&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKStr() && { LDKStr res = self; memset(&self, 0, sizeof(self)); return res; }
	~Str() { Str_free(self); }
	Str& operator=(Str&& o) { Str_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKStr* operator &() { return &self; }
	LDKStr* operator ->() { return &self; }
	const LDKStr* operator &() const { return &self; }
	const LDKStr* operator ->() const { return &self; }
};
class APIError {
private:
	LDKAPIError self;
public:
	APIError(const APIError&) = delete;
	APIError(APIError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	APIError(LDKAPIError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAPIError() && { LDKAPIError res = self; memset(&self, 0, sizeof(self)); return res; }
	~APIError() { APIError_free(self); }
	APIError& operator=(APIError&& o) { APIError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAPIError* operator &() { return &self; }
	LDKAPIError* operator ->() { return &self; }
	const LDKAPIError* operator &() const { return &self; }
	const LDKAPIError* operator ->() const { return &self; }
};
class AcceptChannel {
private:
	LDKAcceptChannel self;
public:
	AcceptChannel(const AcceptChannel&) = delete;
	AcceptChannel(AcceptChannel&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	AcceptChannel(LDKAcceptChannel&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAcceptChannel() && { LDKAcceptChannel res = self; memset(&self, 0, sizeof(self)); return res; }
	~AcceptChannel() { AcceptChannel_free(self); }
	AcceptChannel& operator=(AcceptChannel&& o) { AcceptChannel_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAcceptChannel* operator &() { return &self; }
	LDKAcceptChannel* operator ->() { return &self; }
	const LDKAcceptChannel* operator &() const { return &self; }
	const LDKAcceptChannel* operator ->() const { return &self; }
};
class AcceptChannelV2 {
private:
	LDKAcceptChannelV2 self;
public:
	AcceptChannelV2(const AcceptChannelV2&) = delete;
	AcceptChannelV2(AcceptChannelV2&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	AcceptChannelV2(LDKAcceptChannelV2&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAcceptChannelV2() && { LDKAcceptChannelV2 res = self; memset(&self, 0, sizeof(self)); return res; }
	~AcceptChannelV2() { AcceptChannelV2_free(self); }
	AcceptChannelV2& operator=(AcceptChannelV2&& o) { AcceptChannelV2_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAcceptChannelV2* operator &() { return &self; }
	LDKAcceptChannelV2* operator ->() { return &self; }
	const LDKAcceptChannelV2* operator &() const { return &self; }
	const LDKAcceptChannelV2* operator ->() const { return &self; }
};
class AnchorDescriptor {
private:
	LDKAnchorDescriptor self;
public:
	AnchorDescriptor(const AnchorDescriptor&) = delete;
	AnchorDescriptor(AnchorDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	AnchorDescriptor(LDKAnchorDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAnchorDescriptor() && { LDKAnchorDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~AnchorDescriptor() { AnchorDescriptor_free(self); }
	AnchorDescriptor& operator=(AnchorDescriptor&& o) { AnchorDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAnchorDescriptor* operator &() { return &self; }
	LDKAnchorDescriptor* operator ->() { return &self; }
	const LDKAnchorDescriptor* operator &() const { return &self; }
	const LDKAnchorDescriptor* operator ->() const { return &self; }
};
class AnnouncementSignatures {
private:
	LDKAnnouncementSignatures self;
public:
	AnnouncementSignatures(const AnnouncementSignatures&) = delete;
	AnnouncementSignatures(AnnouncementSignatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	AnnouncementSignatures(LDKAnnouncementSignatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAnnouncementSignatures() && { LDKAnnouncementSignatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~AnnouncementSignatures() { AnnouncementSignatures_free(self); }
	AnnouncementSignatures& operator=(AnnouncementSignatures&& o) { AnnouncementSignatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAnnouncementSignatures* operator &() { return &self; }
	LDKAnnouncementSignatures* operator ->() { return &self; }
	const LDKAnnouncementSignatures* operator &() const { return &self; }
	const LDKAnnouncementSignatures* operator ->() const { return &self; }
};
class AttributionData {
private:
	LDKAttributionData self;
public:
	AttributionData(const AttributionData&) = delete;
	AttributionData(AttributionData&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	AttributionData(LDKAttributionData&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKAttributionData() && { LDKAttributionData res = self; memset(&self, 0, sizeof(self)); return res; }
	~AttributionData() { AttributionData_free(self); }
	AttributionData& operator=(AttributionData&& o) { AttributionData_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKAttributionData* operator &() { return &self; }
	LDKAttributionData* operator ->() { return &self; }
	const LDKAttributionData* operator &() const { return &self; }
	const LDKAttributionData* operator ->() const { return &self; }
};
class Balance {
private:
	LDKBalance self;
public:
	Balance(const Balance&) = delete;
	Balance(Balance&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Balance(LDKBalance&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBalance() && { LDKBalance res = self; memset(&self, 0, sizeof(self)); return res; }
	~Balance() { Balance_free(self); }
	Balance& operator=(Balance&& o) { Balance_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBalance* operator &() { return &self; }
	LDKBalance* operator ->() { return &self; }
	const LDKBalance* operator &() const { return &self; }
	const LDKBalance* operator ->() const { return &self; }
};
class Bech32Error {
private:
	LDKBech32Error self;
public:
	Bech32Error(const Bech32Error&) = delete;
	Bech32Error(Bech32Error&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bech32Error(LDKBech32Error&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBech32Error() && { LDKBech32Error res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bech32Error() { Bech32Error_free(self); }
	Bech32Error& operator=(Bech32Error&& o) { Bech32Error_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBech32Error* operator &() { return &self; }
	LDKBech32Error* operator ->() { return &self; }
	const LDKBech32Error* operator &() const { return &self; }
	const LDKBech32Error* operator ->() const { return &self; }
};
class BestBlock {
private:
	LDKBestBlock self;
public:
	BestBlock(const BestBlock&) = delete;
	BestBlock(BestBlock&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BestBlock(LDKBestBlock&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBestBlock() && { LDKBestBlock res = self; memset(&self, 0, sizeof(self)); return res; }
	~BestBlock() { BestBlock_free(self); }
	BestBlock& operator=(BestBlock&& o) { BestBlock_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBestBlock* operator &() { return &self; }
	LDKBestBlock* operator ->() { return &self; }
	const LDKBestBlock* operator &() const { return &self; }
	const LDKBestBlock* operator ->() const { return &self; }
};
class BigSize {
private:
	LDKBigSize self;
public:
	BigSize(const BigSize&) = delete;
	BigSize(BigSize&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BigSize(LDKBigSize&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBigSize() && { LDKBigSize res = self; memset(&self, 0, sizeof(self)); return res; }
	~BigSize() { BigSize_free(self); }
	BigSize& operator=(BigSize&& o) { BigSize_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBigSize* operator &() { return &self; }
	LDKBigSize* operator ->() { return &self; }
	const LDKBigSize* operator &() const { return &self; }
	const LDKBigSize* operator ->() const { return &self; }
};
class BlindedFailure {
private:
	LDKBlindedFailure self;
public:
	BlindedFailure(const BlindedFailure&) = delete;
	BlindedFailure(BlindedFailure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedFailure(LDKBlindedFailure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedFailure() && { LDKBlindedFailure res = self; memset(&self, 0, sizeof(self)); return res; }
	BlindedFailure& operator=(BlindedFailure&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedFailure* operator &() { return &self; }
	LDKBlindedFailure* operator ->() { return &self; }
	const LDKBlindedFailure* operator &() const { return &self; }
	const LDKBlindedFailure* operator ->() const { return &self; }
};
class BlindedForward {
private:
	LDKBlindedForward self;
public:
	BlindedForward(const BlindedForward&) = delete;
	BlindedForward(BlindedForward&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedForward(LDKBlindedForward&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedForward() && { LDKBlindedForward res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedForward() { BlindedForward_free(self); }
	BlindedForward& operator=(BlindedForward&& o) { BlindedForward_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedForward* operator &() { return &self; }
	LDKBlindedForward* operator ->() { return &self; }
	const LDKBlindedForward* operator &() const { return &self; }
	const LDKBlindedForward* operator ->() const { return &self; }
};
class BlindedHop {
private:
	LDKBlindedHop self;
public:
	BlindedHop(const BlindedHop&) = delete;
	BlindedHop(BlindedHop&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedHop(LDKBlindedHop&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedHop() && { LDKBlindedHop res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedHop() { BlindedHop_free(self); }
	BlindedHop& operator=(BlindedHop&& o) { BlindedHop_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedHop* operator &() { return &self; }
	LDKBlindedHop* operator ->() { return &self; }
	const LDKBlindedHop* operator &() const { return &self; }
	const LDKBlindedHop* operator ->() const { return &self; }
};
class BlindedHopFeatures {
private:
	LDKBlindedHopFeatures self;
public:
	BlindedHopFeatures(const BlindedHopFeatures&) = delete;
	BlindedHopFeatures(BlindedHopFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedHopFeatures(LDKBlindedHopFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedHopFeatures() && { LDKBlindedHopFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedHopFeatures() { BlindedHopFeatures_free(self); }
	BlindedHopFeatures& operator=(BlindedHopFeatures&& o) { BlindedHopFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedHopFeatures* operator &() { return &self; }
	LDKBlindedHopFeatures* operator ->() { return &self; }
	const LDKBlindedHopFeatures* operator &() const { return &self; }
	const LDKBlindedHopFeatures* operator ->() const { return &self; }
};
class BlindedPath {
private:
	LDKBlindedPath self;
public:
	BlindedPath(const BlindedPath&) = delete;
	BlindedPath(BlindedPath&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedPath(LDKBlindedPath&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedPath() && { LDKBlindedPath res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedPath() { BlindedPath_free(self); }
	BlindedPath& operator=(BlindedPath&& o) { BlindedPath_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedPath* operator &() { return &self; }
	LDKBlindedPath* operator ->() { return &self; }
	const LDKBlindedPath* operator &() const { return &self; }
	const LDKBlindedPath* operator ->() const { return &self; }
};
class BlindedPathCandidate {
private:
	LDKBlindedPathCandidate self;
public:
	BlindedPathCandidate(const BlindedPathCandidate&) = delete;
	BlindedPathCandidate(BlindedPathCandidate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedPathCandidate(LDKBlindedPathCandidate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedPathCandidate() && { LDKBlindedPathCandidate res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedPathCandidate() { BlindedPathCandidate_free(self); }
	BlindedPathCandidate& operator=(BlindedPathCandidate&& o) { BlindedPathCandidate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedPathCandidate* operator &() { return &self; }
	LDKBlindedPathCandidate* operator ->() { return &self; }
	const LDKBlindedPathCandidate* operator &() const { return &self; }
	const LDKBlindedPathCandidate* operator ->() const { return &self; }
};
class BlindedPayInfo {
private:
	LDKBlindedPayInfo self;
public:
	BlindedPayInfo(const BlindedPayInfo&) = delete;
	BlindedPayInfo(BlindedPayInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedPayInfo(LDKBlindedPayInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedPayInfo() && { LDKBlindedPayInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedPayInfo() { BlindedPayInfo_free(self); }
	BlindedPayInfo& operator=(BlindedPayInfo&& o) { BlindedPayInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedPayInfo* operator &() { return &self; }
	LDKBlindedPayInfo* operator ->() { return &self; }
	const LDKBlindedPayInfo* operator &() const { return &self; }
	const LDKBlindedPayInfo* operator ->() const { return &self; }
};
class BlindedTail {
private:
	LDKBlindedTail self;
public:
	BlindedTail(const BlindedTail&) = delete;
	BlindedTail(BlindedTail&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BlindedTail(LDKBlindedTail&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBlindedTail() && { LDKBlindedTail res = self; memset(&self, 0, sizeof(self)); return res; }
	~BlindedTail() { BlindedTail_free(self); }
	BlindedTail& operator=(BlindedTail&& o) { BlindedTail_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBlindedTail* operator &() { return &self; }
	LDKBlindedTail* operator ->() { return &self; }
	const LDKBlindedTail* operator &() const { return &self; }
	const LDKBlindedTail* operator ->() const { return &self; }
};
class Bolt11Invoice {
private:
	LDKBolt11Invoice self;
public:
	Bolt11Invoice(const Bolt11Invoice&) = delete;
	Bolt11Invoice(Bolt11Invoice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt11Invoice(LDKBolt11Invoice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt11Invoice() && { LDKBolt11Invoice res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt11Invoice() { Bolt11Invoice_free(self); }
	Bolt11Invoice& operator=(Bolt11Invoice&& o) { Bolt11Invoice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt11Invoice* operator &() { return &self; }
	LDKBolt11Invoice* operator ->() { return &self; }
	const LDKBolt11Invoice* operator &() const { return &self; }
	const LDKBolt11Invoice* operator ->() const { return &self; }
};
class Bolt11InvoiceFeatures {
private:
	LDKBolt11InvoiceFeatures self;
public:
	Bolt11InvoiceFeatures(const Bolt11InvoiceFeatures&) = delete;
	Bolt11InvoiceFeatures(Bolt11InvoiceFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt11InvoiceFeatures(LDKBolt11InvoiceFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt11InvoiceFeatures() && { LDKBolt11InvoiceFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt11InvoiceFeatures() { Bolt11InvoiceFeatures_free(self); }
	Bolt11InvoiceFeatures& operator=(Bolt11InvoiceFeatures&& o) { Bolt11InvoiceFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt11InvoiceFeatures* operator &() { return &self; }
	LDKBolt11InvoiceFeatures* operator ->() { return &self; }
	const LDKBolt11InvoiceFeatures* operator &() const { return &self; }
	const LDKBolt11InvoiceFeatures* operator ->() const { return &self; }
};
class Bolt11InvoiceSignature {
private:
	LDKBolt11InvoiceSignature self;
public:
	Bolt11InvoiceSignature(const Bolt11InvoiceSignature&) = delete;
	Bolt11InvoiceSignature(Bolt11InvoiceSignature&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt11InvoiceSignature(LDKBolt11InvoiceSignature&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt11InvoiceSignature() && { LDKBolt11InvoiceSignature res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt11InvoiceSignature() { Bolt11InvoiceSignature_free(self); }
	Bolt11InvoiceSignature& operator=(Bolt11InvoiceSignature&& o) { Bolt11InvoiceSignature_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt11InvoiceSignature* operator &() { return &self; }
	LDKBolt11InvoiceSignature* operator ->() { return &self; }
	const LDKBolt11InvoiceSignature* operator &() const { return &self; }
	const LDKBolt11InvoiceSignature* operator ->() const { return &self; }
};
class Bolt11ParseError {
private:
	LDKBolt11ParseError self;
public:
	Bolt11ParseError(const Bolt11ParseError&) = delete;
	Bolt11ParseError(Bolt11ParseError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt11ParseError(LDKBolt11ParseError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt11ParseError() && { LDKBolt11ParseError res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt11ParseError() { Bolt11ParseError_free(self); }
	Bolt11ParseError& operator=(Bolt11ParseError&& o) { Bolt11ParseError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt11ParseError* operator &() { return &self; }
	LDKBolt11ParseError* operator ->() { return &self; }
	const LDKBolt11ParseError* operator &() const { return &self; }
	const LDKBolt11ParseError* operator ->() const { return &self; }
};
class Bolt11SemanticError {
private:
	LDKBolt11SemanticError self;
public:
	Bolt11SemanticError(const Bolt11SemanticError&) = delete;
	Bolt11SemanticError(Bolt11SemanticError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt11SemanticError(LDKBolt11SemanticError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt11SemanticError() && { LDKBolt11SemanticError res = self; memset(&self, 0, sizeof(self)); return res; }
	Bolt11SemanticError& operator=(Bolt11SemanticError&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt11SemanticError* operator &() { return &self; }
	LDKBolt11SemanticError* operator ->() { return &self; }
	const LDKBolt11SemanticError* operator &() const { return &self; }
	const LDKBolt11SemanticError* operator ->() const { return &self; }
};
class Bolt12Invoice {
private:
	LDKBolt12Invoice self;
public:
	Bolt12Invoice(const Bolt12Invoice&) = delete;
	Bolt12Invoice(Bolt12Invoice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt12Invoice(LDKBolt12Invoice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt12Invoice() && { LDKBolt12Invoice res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt12Invoice() { Bolt12Invoice_free(self); }
	Bolt12Invoice& operator=(Bolt12Invoice&& o) { Bolt12Invoice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt12Invoice* operator &() { return &self; }
	LDKBolt12Invoice* operator ->() { return &self; }
	const LDKBolt12Invoice* operator &() const { return &self; }
	const LDKBolt12Invoice* operator ->() const { return &self; }
};
class Bolt12InvoiceFeatures {
private:
	LDKBolt12InvoiceFeatures self;
public:
	Bolt12InvoiceFeatures(const Bolt12InvoiceFeatures&) = delete;
	Bolt12InvoiceFeatures(Bolt12InvoiceFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Bolt12InvoiceFeatures(LDKBolt12InvoiceFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBolt12InvoiceFeatures() && { LDKBolt12InvoiceFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~Bolt12InvoiceFeatures() { Bolt12InvoiceFeatures_free(self); }
	Bolt12InvoiceFeatures& operator=(Bolt12InvoiceFeatures&& o) { Bolt12InvoiceFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBolt12InvoiceFeatures* operator &() { return &self; }
	LDKBolt12InvoiceFeatures* operator ->() { return &self; }
	const LDKBolt12InvoiceFeatures* operator &() const { return &self; }
	const LDKBolt12InvoiceFeatures* operator ->() const { return &self; }
};
class BroadcasterInterface {
private:
	LDKBroadcasterInterface self;
public:
	BroadcasterInterface(const BroadcasterInterface&) = delete;
	BroadcasterInterface(BroadcasterInterface&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BroadcasterInterface(LDKBroadcasterInterface&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBroadcasterInterface() && { LDKBroadcasterInterface res = self; memset(&self, 0, sizeof(self)); return res; }
	~BroadcasterInterface() { BroadcasterInterface_free(self); }
	BroadcasterInterface& operator=(BroadcasterInterface&& o) { BroadcasterInterface_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBroadcasterInterface* operator &() { return &self; }
	LDKBroadcasterInterface* operator ->() { return &self; }
	const LDKBroadcasterInterface* operator &() const { return &self; }
	const LDKBroadcasterInterface* operator ->() const { return &self; }
	/**
	 * broadcast_transactions sends serialized transactions, a package when there
	 * are several: the first may need the others to be accepted. The same
	 * transaction may come again; failures are the library's to repeat.
	 */
	inline void broadcast_transactions(struct LDKCVec_TransactionZ txs);
};
class BuiltCommitmentTransaction {
private:
	LDKBuiltCommitmentTransaction self;
public:
	BuiltCommitmentTransaction(const BuiltCommitmentTransaction&) = delete;
	BuiltCommitmentTransaction(BuiltCommitmentTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BuiltCommitmentTransaction(LDKBuiltCommitmentTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBuiltCommitmentTransaction() && { LDKBuiltCommitmentTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~BuiltCommitmentTransaction() { BuiltCommitmentTransaction_free(self); }
	BuiltCommitmentTransaction& operator=(BuiltCommitmentTransaction&& o) { BuiltCommitmentTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBuiltCommitmentTransaction* operator &() { return &self; }
	LDKBuiltCommitmentTransaction* operator ->() { return &self; }
	const LDKBuiltCommitmentTransaction* operator &() const { return &self; }
	const LDKBuiltCommitmentTransaction* operator ->() const { return &self; }
};
class BumpTransactionEvent {
private:
	LDKBumpTransactionEvent self;
public:
	BumpTransactionEvent(const BumpTransactionEvent&) = delete;
	BumpTransactionEvent(BumpTransactionEvent&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	BumpTransactionEvent(LDKBumpTransactionEvent&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKBumpTransactionEvent() && { LDKBumpTransactionEvent res = self; memset(&self, 0, sizeof(self)); return res; }
	~BumpTransactionEvent() { BumpTransactionEvent_free(self); }
	BumpTransactionEvent& operator=(BumpTransactionEvent&& o) { BumpTransactionEvent_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKBumpTransactionEvent* operator &() { return &self; }
	LDKBumpTransactionEvent* operator ->() { return &self; }
	const LDKBumpTransactionEvent* operator &() const { return &self; }
	const LDKBumpTransactionEvent* operator ->() const { return &self; }
};
class CandidateRouteHop {
private:
	LDKCandidateRouteHop self;
public:
	CandidateRouteHop(const CandidateRouteHop&) = delete;
	CandidateRouteHop(CandidateRouteHop&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CandidateRouteHop(LDKCandidateRouteHop&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCandidateRouteHop() && { LDKCandidateRouteHop res = self; memset(&self, 0, sizeof(self)); return res; }
	~CandidateRouteHop() { CandidateRouteHop_free(self); }
	CandidateRouteHop& operator=(CandidateRouteHop&& o) { CandidateRouteHop_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCandidateRouteHop* operator &() { return &self; }
	LDKCandidateRouteHop* operator ->() { return &self; }
	const LDKCandidateRouteHop* operator &() const { return &self; }
	const LDKCandidateRouteHop* operator ->() const { return &self; }
};
class ChainMonitor {
private:
	LDKChainMonitor self;
public:
	ChainMonitor(const ChainMonitor&) = delete;
	ChainMonitor(ChainMonitor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChainMonitor(LDKChainMonitor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChainMonitor() && { LDKChainMonitor res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChainMonitor() { ChainMonitor_free(self); }
	ChainMonitor& operator=(ChainMonitor&& o) { ChainMonitor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChainMonitor* operator &() { return &self; }
	LDKChainMonitor* operator ->() { return &self; }
	const LDKChainMonitor* operator &() const { return &self; }
	const LDKChainMonitor* operator ->() const { return &self; }
};
class ChainParameters {
private:
	LDKChainParameters self;
public:
	ChainParameters(const ChainParameters&) = delete;
	ChainParameters(ChainParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChainParameters(LDKChainParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChainParameters() && { LDKChainParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChainParameters() { ChainParameters_free(self); }
	ChainParameters& operator=(ChainParameters&& o) { ChainParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChainParameters* operator &() { return &self; }
	LDKChainParameters* operator ->() { return &self; }
	const LDKChainParameters* operator &() const { return &self; }
	const LDKChainParameters* operator ->() const { return &self; }
};
class ChannelAnnouncement {
private:
	LDKChannelAnnouncement self;
public:
	ChannelAnnouncement(const ChannelAnnouncement&) = delete;
	ChannelAnnouncement(ChannelAnnouncement&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelAnnouncement(LDKChannelAnnouncement&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelAnnouncement() && { LDKChannelAnnouncement res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelAnnouncement() { ChannelAnnouncement_free(self); }
	ChannelAnnouncement& operator=(ChannelAnnouncement&& o) { ChannelAnnouncement_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelAnnouncement* operator &() { return &self; }
	LDKChannelAnnouncement* operator ->() { return &self; }
	const LDKChannelAnnouncement* operator &() const { return &self; }
	const LDKChannelAnnouncement* operator ->() const { return &self; }
};
class ChannelConfig {
private:
	LDKChannelConfig self;
public:
	ChannelConfig(const ChannelConfig&) = delete;
	ChannelConfig(ChannelConfig&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelConfig(LDKChannelConfig&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelConfig() && { LDKChannelConfig res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelConfig() { ChannelConfig_free(self); }
	ChannelConfig& operator=(ChannelConfig&& o) { ChannelConfig_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelConfig* operator &() { return &self; }
	LDKChannelConfig* operator ->() { return &self; }
	const LDKChannelConfig* operator &() const { return &self; }
	const LDKChannelConfig* operator ->() const { return &self; }
};
class ChannelConfigUpdate {
private:
	LDKChannelConfigUpdate self;
public:
	ChannelConfigUpdate(const ChannelConfigUpdate&) = delete;
	ChannelConfigUpdate(ChannelConfigUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelConfigUpdate(LDKChannelConfigUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelConfigUpdate() && { LDKChannelConfigUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelConfigUpdate() { ChannelConfigUpdate_free(self); }
	ChannelConfigUpdate& operator=(ChannelConfigUpdate&& o) { ChannelConfigUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelConfigUpdate* operator &() { return &self; }
	LDKChannelConfigUpdate* operator ->() { return &self; }
	const LDKChannelConfigUpdate* operator &() const { return &self; }
	const LDKChannelConfigUpdate* operator ->() const { return &self; }
};
class ChannelCounterparty {
private:
	LDKChannelCounterparty self;
public:
	ChannelCounterparty(const ChannelCounterparty&) = delete;
	ChannelCounterparty(ChannelCounterparty&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelCounterparty(LDKChannelCounterparty&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelCounterparty() && { LDKChannelCounterparty res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelCounterparty() { ChannelCounterparty_free(self); }
	ChannelCounterparty& operator=(ChannelCounterparty&& o) { ChannelCounterparty_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelCounterparty* operator &() { return &self; }
	LDKChannelCounterparty* operator ->() { return &self; }
	const LDKChannelCounterparty* operator &() const { return &self; }
	const LDKChannelCounterparty* operator ->() const { return &self; }
};
class ChannelDerivationParameters {
private:
	LDKChannelDerivationParameters self;
public:
	ChannelDerivationParameters(const ChannelDerivationParameters&) = delete;
	ChannelDerivationParameters(ChannelDerivationParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelDerivationParameters(LDKChannelDerivationParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelDerivationParameters() && { LDKChannelDerivationParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelDerivationParameters() { ChannelDerivationParameters_free(self); }
	ChannelDerivationParameters& operator=(ChannelDerivationParameters&& o) { ChannelDerivationParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelDerivationParameters* operator &() { return &self; }
	LDKChannelDerivationParameters* operator ->() { return &self; }
	const LDKChannelDerivationParameters* operator &() const { return &self; }
	const LDKChannelDerivationParameters* operator ->() const { return &self; }
};
class ChannelDetails {
private:
	LDKChannelDetails self;
public:
	ChannelDetails(const ChannelDetails&) = delete;
	ChannelDetails(ChannelDetails&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelDetails(LDKChannelDetails&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelDetails() && { LDKChannelDetails res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelDetails() { ChannelDetails_free(self); }
	ChannelDetails& operator=(ChannelDetails&& o) { ChannelDetails_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelDetails* operator &() { return &self; }
	LDKChannelDetails* operator ->() { return &self; }
	const LDKChannelDetails* operator &() const { return &self; }
	const LDKChannelDetails* operator ->() const { return &self; }
};
class ChannelFeatures {
private:
	LDKChannelFeatures self;
public:
	ChannelFeatures(const ChannelFeatures&) = delete;
	ChannelFeatures(ChannelFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelFeatures(LDKChannelFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelFeatures() && { LDKChannelFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelFeatures() { ChannelFeatures_free(self); }
	ChannelFeatures& operator=(ChannelFeatures&& o) { ChannelFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelFeatures* operator &() { return &self; }
	LDKChannelFeatures* operator ->() { return &self; }
	const LDKChannelFeatures* operator &() const { return &self; }
	const LDKChannelFeatures* operator ->() const { return &self; }
};
class ChannelHandshakeConfig {
private:
	LDKChannelHandshakeConfig self;
public:
	ChannelHandshakeConfig(const ChannelHandshakeConfig&) = delete;
	ChannelHandshakeConfig(ChannelHandshakeConfig&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelHandshakeConfig(LDKChannelHandshakeConfig&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelHandshakeConfig() && { LDKChannelHandshakeConfig res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelHandshakeConfig() { ChannelHandshakeConfig_free(self); }
	ChannelHandshakeConfig& operator=(ChannelHandshakeConfig&& o) { ChannelHandshakeConfig_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelHandshakeConfig* operator &() { return &self; }
	LDKChannelHandshakeConfig* operator ->() { return &self; }
	const LDKChannelHandshakeConfig* operator &() const { return &self; }
	const LDKChannelHandshakeConfig* operator ->() const { return &self; }
};
class ChannelHandshakeLimits {
private:
	LDKChannelHandshakeLimits self;
public:
	ChannelHandshakeLimits(const ChannelHandshakeLimits&) = delete;
	ChannelHandshakeLimits(ChannelHandshakeLimits&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelHandshakeLimits(LDKChannelHandshakeLimits&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelHandshakeLimits() && { LDKChannelHandshakeLimits res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelHandshakeLimits() { ChannelHandshakeLimits_free(self); }
	ChannelHandshakeLimits& operator=(ChannelHandshakeLimits&& o) { ChannelHandshakeLimits_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelHandshakeLimits* operator &() { return &self; }
	LDKChannelHandshakeLimits* operator ->() { return &self; }
	const LDKChannelHandshakeLimits* operator &() const { return &self; }
	const LDKChannelHandshakeLimits* operator ->() const { return &self; }
};
class ChannelInfo {
private:
	LDKChannelInfo self;
public:
	ChannelInfo(const ChannelInfo&) = delete;
	ChannelInfo(ChannelInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelInfo(LDKChannelInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelInfo() && { LDKChannelInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelInfo() { ChannelInfo_free(self); }
	ChannelInfo& operator=(ChannelInfo&& o) { ChannelInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelInfo* operator &() { return &self; }
	LDKChannelInfo* operator ->() { return &self; }
	const LDKChannelInfo* operator &() const { return &self; }
	const LDKChannelInfo* operator ->() const { return &self; }
};
class ChannelLiquidities {
private:
	LDKChannelLiquidities self;
public:
	ChannelLiquidities(const ChannelLiquidities&) = delete;
	ChannelLiquidities(ChannelLiquidities&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelLiquidities(LDKChannelLiquidities&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelLiquidities() && { LDKChannelLiquidities res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelLiquidities() { ChannelLiquidities_free(self); }
	ChannelLiquidities& operator=(ChannelLiquidities&& o) { ChannelLiquidities_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelLiquidities* operator &() { return &self; }
	LDKChannelLiquidities* operator ->() { return &self; }
	const LDKChannelLiquidities* operator &() const { return &self; }
	const LDKChannelLiquidities* operator ->() const { return &self; }
};
class ChannelManager {
private:
	LDKChannelManager self;
public:
	ChannelManager(const ChannelManager&) = delete;
	ChannelManager(ChannelManager&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelManager(LDKChannelManager&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelManager() && { LDKChannelManager res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelManager() { ChannelManager_free(self); }
	ChannelManager& operator=(ChannelManager&& o) { ChannelManager_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelManager* operator &() { return &self; }
	LDKChannelManager* operator ->() { return &self; }
	const LDKChannelManager* operator &() const { return &self; }
	const LDKChannelManager* operator ->() const { return &self; }
};
class ChannelManagerReadArgs {
private:
	LDKChannelManagerReadArgs self;
public:
	ChannelManagerReadArgs(const ChannelManagerReadArgs&) = delete;
	ChannelManagerReadArgs(ChannelManagerReadArgs&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelManagerReadArgs(LDKChannelManagerReadArgs&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelManagerReadArgs() && { LDKChannelManagerReadArgs res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelManagerReadArgs() { ChannelManagerReadArgs_free(self); }
	ChannelManagerReadArgs& operator=(ChannelManagerReadArgs&& o) { ChannelManagerReadArgs_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelManagerReadArgs* operator &() { return &self; }
	LDKChannelManagerReadArgs* operator ->() { return &self; }
	const LDKChannelManagerReadArgs* operator &() const { return &self; }
	const LDKChannelManagerReadArgs* operator ->() const { return &self; }
};
class ChannelMessageHandler {
private:
	LDKChannelMessageHandler self;
public:
	ChannelMessageHandler(const ChannelMessageHandler&) = delete;
	ChannelMessageHandler(ChannelMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelMessageHandler(LDKChannelMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelMessageHandler() && { LDKChannelMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelMessageHandler() { ChannelMessageHandler_free(self); }
	ChannelMessageHandler& operator=(ChannelMessageHandler&& o) { ChannelMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelMessageHandler* operator &() { return &self; }
	LDKChannelMessageHandler* operator ->() { return &self; }
	const LDKChannelMessageHandler* operator &() const { return &self; }
	const LDKChannelMessageHandler* operator ->() const { return &self; }
	/**
	 * handle_open_channel handles open_channel.
	 */
	inline void handle_open_channel(struct LDKPublicKey their_node_id, const struct LDKOpenChannel *NONNULL_PTR msg);
	/**
	 * handle_open_channel_v2 handles open_channel2.
	 */
	inline void handle_open_channel_v2(struct LDKPublicKey their_node_id, const struct LDKOpenChannelV2 *NONNULL_PTR msg);
	/**
	 * handle_accept_channel handles accept_channel.
	 */
	inline void handle_accept_channel(struct LDKPublicKey their_node_id, const struct LDKAcceptChannel *NONNULL_PTR msg);
	/**
	 * handle_accept_channel_v2 handles accept_channel2.
	 */
	inline void handle_accept_channel_v2(struct LDKPublicKey their_node_id, const struct LDKAcceptChannelV2 *NONNULL_PTR msg);
	/**
	 * handle_funding_created handles funding_created.
	 */
	inline void handle_funding_created(struct LDKPublicKey their_node_id, const struct LDKFundingCreated *NONNULL_PTR msg);
	/**
	 * handle_funding_signed handles funding_signed.
	 */
	inline void handle_funding_signed(struct LDKPublicKey their_node_id, const struct LDKFundingSigned *NONNULL_PTR msg);
	/**
	 * handle_channel_ready handles channel_ready.
	 */
	inline void handle_channel_ready(struct LDKPublicKey their_node_id, const struct LDKChannelReady *NONNULL_PTR msg);
	/**
	 * handle_shutdown handles shutdown.
	 */
	inline void handle_shutdown(struct LDKPublicKey their_node_id, const struct LDKShutdown *NONNULL_PTR msg);
	/**
	 * handle_closing_signed handles closing_signed.
	 */
	inline void handle_closing_signed(struct LDKPublicKey their_node_id, const struct LDKClosingSigned *NONNULL_PTR msg);
	/**
	 * handle_stfu handles stfu.
	 */
	inline void handle_stfu(struct LDKPublicKey their_node_id, const struct LDKStfu *NONNULL_PTR msg);
	/**
	 * handle_splice handles splice, the draft form of splice_init.
	 */
	inline void handle_splice(struct LDKPublicKey their_node_id, const struct LDKSplice *NONNULL_PTR msg);
	/**
	 * handle_splice_ack handles splice_ack.
	 */
	inline void handle_splice_ack(struct LDKPublicKey their_node_id, const struct LDKSpliceAck *NONNULL_PTR msg);
	/**
	 * handle_splice_locked handles splice_locked.
	 */
	inline void handle_splice_locked(struct LDKPublicKey their_node_id, const struct LDKSpliceLocked *NONNULL_PTR msg);
	/**
	 * handle_tx_add_input handles tx_add_input.
	 */
	inline void handle_tx_add_input(struct LDKPublicKey their_node_id, const struct LDKTxAddInput *NONNULL_PTR msg);
	/**
	 * handle_tx_add_output handles tx_add_output.
	 */
	inline void handle_tx_add_output(struct LDKPublicKey their_node_id, const struct LDKTxAddOutput *NONNULL_PTR msg);
	/**
	 * handle_tx_remove_input handles tx_remove_input.
	 */
	inline void handle_tx_remove_input(struct LDKPublicKey their_node_id, const struct LDKTxRemoveInput *NONNULL_PTR msg);
	/**
	 * handle_tx_remove_output handles tx_remove_output.
	 */
	inline void handle_tx_remove_output(struct LDKPublicKey their_node_id, const struct LDKTxRemoveOutput *NONNULL_PTR msg);
	/**
	 * handle_tx_complete handles tx_complete.
	 */
	inline void handle_tx_complete(struct LDKPublicKey their_node_id, const struct LDKTxComplete *NONNULL_PTR msg);
	/**
	 * handle_tx_signatures handles tx_signatures.
	 */
	inline void handle_tx_signatures(struct LDKPublicKey their_node_id, const struct LDKTxSignatures *NONNULL_PTR msg);
	/**
	 * handle_tx_init_rbf handles tx_init_rbf.
	 */
	inline void handle_tx_init_rbf(struct LDKPublicKey their_node_id, const struct LDKTxInitRbf *NONNULL_PTR msg);
	/**
	 * handle_tx_ack_rbf handles tx_ack_rbf.
	 */
	inline void handle_tx_ack_rbf(struct LDKPublicKey their_node_id, const struct LDKTxAckRbf *NONNULL_PTR msg);
	/**
	 * handle_tx_abort handles tx_abort.
	 */
	inline void handle_tx_abort(struct LDKPublicKey their_node_id, const struct LDKTxAbort *NONNULL_PTR msg);
	/**
	 * handle_update_add_htlc handles update_add_htlc.
	 */
	inline void handle_update_add_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateAddHTLC *NONNULL_PTR msg);
	/**
	 * handle_update_fulfill_htlc handles update_fulfill_htlc.
	 */
	inline void handle_update_fulfill_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFulfillHTLC *NONNULL_PTR msg);
	/**
	 * handle_update_fail_htlc handles update_fail_htlc.
	 */
	inline void handle_update_fail_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFailHTLC *NONNULL_PTR msg);
	/**
	 * handle_update_fail_malformed_htlc handles update_fail_malformed_htlc.
	 */
	inline void handle_update_fail_malformed_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFailMalformedHTLC *NONNULL_PTR msg);
	/**
	 * handle_commitment_signed handles commitment_signed.
	 */
	inline void handle_commitment_signed(struct LDKPublicKey their_node_id, const struct LDKCommitmentSigned *NONNULL_PTR msg);
	/**
	 * handle_revoke_and_ack handles revoke_and_ack.
	 */
	inline void handle_revoke_and_ack(struct LDKPublicKey their_node_id, const struct LDKRevokeAndACK *NONNULL_PTR msg);
	/**
	 * handle_update_fee handles update_fee.
	 */
	inline void handle_update_fee(struct LDKPublicKey their_node_id, const struct LDKUpdateFee *NONNULL_PTR msg);
	/**
	 * handle_announcement_signatures handles announcement_signatures.
	 */
	inline void handle_announcement_signatures(struct LDKPublicKey their_node_id, const struct LDKAnnouncementSignatures *NONNULL_PTR msg);
	/**
	 * peer_disconnected says that the connection is gone. It comes exactly once
	 * for each peer_connected that returned none.
	 */
	inline void peer_disconnected(struct LDKPublicKey their_node_id);
	/**
	 * peer_connected says that a peer has completed its init exchange. An error
	 * refuses the peer, for all handlers; be sparing with it, since other handlers
	 * may have use for the peer. After an error no peer_disconnected follows.
	 */
	inline LDK::CResult_NoneNoneZ peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR msg, bool inbound);
	/**
	 * handle_channel_reestablish handles channel_reestablish.
	 */
	inline void handle_channel_reestablish(struct LDKPublicKey their_node_id, const struct LDKChannelReestablish *NONNULL_PTR msg);
	/**
	 * handle_channel_update handles channel_update, which the routing handler gets
	 * as well: a peer tells its policy of a private channel this way.
	 */
	inline void handle_channel_update(struct LDKPublicKey their_node_id, const struct LDKChannelUpdate *NONNULL_PTR msg);
	/**
	 * handle_error handles error. An all-zero channel id means every channel.
	 */
	inline void handle_error(struct LDKPublicKey their_node_id, const struct LDKErrorMessage *NONNULL_PTR msg);
	/**
	 * provided_node_features returns the features that this handler adds to our
	 * node_announcement; those of all handlers are joined.
	 */
	inline LDK::NodeFeatures provided_node_features();
	/**
	 * provided_init_features returns the features that this handler adds to our
	 * init for a peer; those of all handlers are joined. It is called before
	 * peer_connected.
	 */
	inline LDK::InitFeatures provided_init_features(struct LDKPublicKey their_node_id);
	/**
	 * get_chain_hashes returns the chains that this handler has channels on, or
	 * none (not empty) if it does not care. A peer that names chains of its own in
	 * init and has none of ours is disconnected.
	 */
	inline LDK::COption_CVec_ThirtyTwoBytesZZ get_chain_hashes();
};
class ChannelMonitor {
private:
	LDKChannelMonitor self;
public:
	ChannelMonitor(const ChannelMonitor&) = delete;
	ChannelMonitor(ChannelMonitor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelMonitor(LDKChannelMonitor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelMonitor() && { LDKChannelMonitor res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelMonitor() { ChannelMonitor_free(self); }
	ChannelMonitor& operator=(ChannelMonitor&& o) { ChannelMonitor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelMonitor* operator &() { return &self; }
	LDKChannelMonitor* operator ->() { return &self; }
	const LDKChannelMonitor* operator &() const { return &self; }
	const LDKChannelMonitor* operator ->() const { return &self; }
};
class ChannelMonitorUpdate {
private:
	LDKChannelMonitorUpdate self;
public:
	ChannelMonitorUpdate(const ChannelMonitorUpdate&) = delete;
	ChannelMonitorUpdate(ChannelMonitorUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelMonitorUpdate(LDKChannelMonitorUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelMonitorUpdate() && { LDKChannelMonitorUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelMonitorUpdate() { ChannelMonitorUpdate_free(self); }
	ChannelMonitorUpdate& operator=(ChannelMonitorUpdate&& o) { ChannelMonitorUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelMonitorUpdate* operator &() { return &self; }
	LDKChannelMonitorUpdate* operator ->() { return &self; }
	const LDKChannelMonitorUpdate* operator &() const { return &self; }
	const LDKChannelMonitorUpdate* operator ->() const { return &self; }
};
class ChannelMonitorUpdateStatus {
private:
	LDKChannelMonitorUpdateStatus self;
public:
	ChannelMonitorUpdateStatus(const ChannelMonitorUpdateStatus&) = delete;
	ChannelMonitorUpdateStatus(ChannelMonitorUpdateStatus&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelMonitorUpdateStatus(LDKChannelMonitorUpdateStatus&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelMonitorUpdateStatus() && { LDKChannelMonitorUpdateStatus res = self; memset(&self, 0, sizeof(self)); return res; }
	ChannelMonitorUpdateStatus& operator=(ChannelMonitorUpdateStatus&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelMonitorUpdateStatus* operator &() { return &self; }
	LDKChannelMonitorUpdateStatus* operator ->() { return &self; }
	const LDKChannelMonitorUpdateStatus* operator &() const { return &self; }
	const LDKChannelMonitorUpdateStatus* operator ->() const { return &self; }
};
class ChannelPublicKeys {
private:
	LDKChannelPublicKeys self;
public:
	ChannelPublicKeys(const ChannelPublicKeys&) = delete;
	ChannelPublicKeys(ChannelPublicKeys&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelPublicKeys(LDKChannelPublicKeys&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelPublicKeys() && { LDKChannelPublicKeys res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelPublicKeys() { ChannelPublicKeys_free(self); }
	ChannelPublicKeys& operator=(ChannelPublicKeys&& o) { ChannelPublicKeys_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelPublicKeys* operator &() { return &self; }
	LDKChannelPublicKeys* operator ->() { return &self; }
	const LDKChannelPublicKeys* operator &() const { return &self; }
	const LDKChannelPublicKeys* operator ->() const { return &self; }
};
class ChannelReady {
private:
	LDKChannelReady self;
public:
	ChannelReady(const ChannelReady&) = delete;
	ChannelReady(ChannelReady&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelReady(LDKChannelReady&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelReady() && { LDKChannelReady res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelReady() { ChannelReady_free(self); }
	ChannelReady& operator=(ChannelReady&& o) { ChannelReady_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelReady* operator &() { return &self; }
	LDKChannelReady* operator ->() { return &self; }
	const LDKChannelReady* operator &() const { return &self; }
	const LDKChannelReady* operator ->() const { return &self; }
};
class ChannelReestablish {
private:
	LDKChannelReestablish self;
public:
	ChannelReestablish(const ChannelReestablish&) = delete;
	ChannelReestablish(ChannelReestablish&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelReestablish(LDKChannelReestablish&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelReestablish() && { LDKChannelReestablish res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelReestablish() { ChannelReestablish_free(self); }
	ChannelReestablish& operator=(ChannelReestablish&& o) { ChannelReestablish_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelReestablish* operator &() { return &self; }
	LDKChannelReestablish* operator ->() { return &self; }
	const LDKChannelReestablish* operator &() const { return &self; }
	const LDKChannelReestablish* operator ->() const { return &self; }
};
class ChannelShutdownState {
private:
	LDKChannelShutdownState self;
public:
	ChannelShutdownState(const ChannelShutdownState&) = delete;
	ChannelShutdownState(ChannelShutdownState&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelShutdownState(LDKChannelShutdownState&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelShutdownState() && { LDKChannelShutdownState res = self; memset(&self, 0, sizeof(self)); return res; }
	ChannelShutdownState& operator=(ChannelShutdownState&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelShutdownState* operator &() { return &self; }
	LDKChannelShutdownState* operator ->() { return &self; }
	const LDKChannelShutdownState* operator &() const { return &self; }
	const LDKChannelShutdownState* operator ->() const { return &self; }
};
class ChannelSigner {
private:
	LDKChannelSigner self;
public:
	ChannelSigner(const ChannelSigner&) = delete;
	ChannelSigner(ChannelSigner&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelSigner(LDKChannelSigner&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelSigner() && { LDKChannelSigner res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelSigner() { ChannelSigner_free(self); }
	ChannelSigner& operator=(ChannelSigner&& o) { ChannelSigner_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelSigner* operator &() { return &self; }
	LDKChannelSigner* operator ->() { return &self; }
	const LDKChannelSigner* operator &() const { return &self; }
	const LDKChannelSigner* operator ->() const { return &self; }
	/**
	 * get_per_commitment_point returns our point for commitment idx.
	 */
	inline LDKPublicKey get_per_commitment_point(uint64_t idx);
	/**
	 * release_commitment_secret returns the secret that revokes commitment idx. A
	 * signer with a policy must afterwards never sign that commitment. It may be
	 * asked again for the same number.
	 */
	inline LDKThirtyTwoBytes release_commitment_secret(uint64_t idx);
	/**
	 * validate_holder_commitment is told of our next commitment, with the
	 * counterparty's signatures, before the one before is revoked.
	 * outbound_htlc_preimages are those of HTLCs that it no longer contains. An
	 * error keeps the channel from advancing.
	 */
	inline LDK::CResult_NoneNoneZ validate_holder_commitment(const struct LDKHolderCommitmentTransaction *NONNULL_PTR holder_tx, struct LDKCVec_ThirtyTwoBytesZ outbound_htlc_preimages);
	/**
	 * validate_counterparty_revocation is told of a secret that the counterparty
	 * revealed. An error keeps the channel from advancing.
	 */
	inline LDK::CResult_NoneNoneZ validate_counterparty_revocation(uint64_t idx, const uint8_t (*secret)[32]);
	/**
	 * channel_keys_id returns the id from which SignerProvider derives this
	 * signer.
	 */
	inline LDKThirtyTwoBytes channel_keys_id();
	/**
	 * provide_channel_parameters gives the signer the rest of what it needs; it is
	 * called once, with populated parameters, before the first signature.
	 */
	inline void provide_channel_parameters(const struct LDKChannelTransactionParameters *NONNULL_PTR channel_parameters);
};
class ChannelTransactionParameters {
private:
	LDKChannelTransactionParameters self;
public:
	ChannelTransactionParameters(const ChannelTransactionParameters&) = delete;
	ChannelTransactionParameters(ChannelTransactionParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelTransactionParameters(LDKChannelTransactionParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelTransactionParameters() && { LDKChannelTransactionParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelTransactionParameters() { ChannelTransactionParameters_free(self); }
	ChannelTransactionParameters& operator=(ChannelTransactionParameters&& o) { ChannelTransactionParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelTransactionParameters* operator &() { return &self; }
	LDKChannelTransactionParameters* operator ->() { return &self; }
	const LDKChannelTransactionParameters* operator &() const { return &self; }
	const LDKChannelTransactionParameters* operator ->() const { return &self; }
};
class ChannelTypeFeatures {
private:
	LDKChannelTypeFeatures self;
public:
	ChannelTypeFeatures(const ChannelTypeFeatures&) = delete;
	ChannelTypeFeatures(ChannelTypeFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelTypeFeatures(LDKChannelTypeFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelTypeFeatures() && { LDKChannelTypeFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelTypeFeatures() { ChannelTypeFeatures_free(self); }
	ChannelTypeFeatures& operator=(ChannelTypeFeatures&& o) { ChannelTypeFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelTypeFeatures* operator &() { return &self; }
	LDKChannelTypeFeatures* operator ->() { return &self; }
	const LDKChannelTypeFeatures* operator &() const { return &self; }
	const LDKChannelTypeFeatures* operator ->() const { return &self; }
};
class ChannelUpdate {
private:
	LDKChannelUpdate self;
public:
	ChannelUpdate(const ChannelUpdate&) = delete;
	ChannelUpdate(ChannelUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelUpdate(LDKChannelUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelUpdate() && { LDKChannelUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelUpdate() { ChannelUpdate_free(self); }
	ChannelUpdate& operator=(ChannelUpdate&& o) { ChannelUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelUpdate* operator &() { return &self; }
	LDKChannelUpdate* operator ->() { return &self; }
	const LDKChannelUpdate* operator &() const { return &self; }
	const LDKChannelUpdate* operator ->() const { return &self; }
};
class ChannelUpdateChecksums {
private:
	LDKChannelUpdateChecksums self;
public:
	ChannelUpdateChecksums(const ChannelUpdateChecksums&) = delete;
	ChannelUpdateChecksums(ChannelUpdateChecksums&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelUpdateChecksums(LDKChannelUpdateChecksums&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelUpdateChecksums() && { LDKChannelUpdateChecksums res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelUpdateChecksums() { ChannelUpdateChecksums_free(self); }
	ChannelUpdateChecksums& operator=(ChannelUpdateChecksums&& o) { ChannelUpdateChecksums_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelUpdateChecksums* operator &() { return &self; }
	LDKChannelUpdateChecksums* operator ->() { return &self; }
	const LDKChannelUpdateChecksums* operator &() const { return &self; }
	const LDKChannelUpdateChecksums* operator ->() const { return &self; }
};
class ChannelUpdateInfo {
private:
	LDKChannelUpdateInfo self;
public:
	ChannelUpdateInfo(const ChannelUpdateInfo&) = delete;
	ChannelUpdateInfo(ChannelUpdateInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelUpdateInfo(LDKChannelUpdateInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelUpdateInfo() && { LDKChannelUpdateInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelUpdateInfo() { ChannelUpdateInfo_free(self); }
	ChannelUpdateInfo& operator=(ChannelUpdateInfo&& o) { ChannelUpdateInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelUpdateInfo* operator &() { return &self; }
	LDKChannelUpdateInfo* operator ->() { return &self; }
	const LDKChannelUpdateInfo* operator &() const { return &self; }
	const LDKChannelUpdateInfo* operator ->() const { return &self; }
};
class ChannelUpdateTimestamps {
private:
	LDKChannelUpdateTimestamps self;
public:
	ChannelUpdateTimestamps(const ChannelUpdateTimestamps&) = delete;
	ChannelUpdateTimestamps(ChannelUpdateTimestamps&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelUpdateTimestamps(LDKChannelUpdateTimestamps&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelUpdateTimestamps() && { LDKChannelUpdateTimestamps res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelUpdateTimestamps() { ChannelUpdateTimestamps_free(self); }
	ChannelUpdateTimestamps& operator=(ChannelUpdateTimestamps&& o) { ChannelUpdateTimestamps_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelUpdateTimestamps* operator &() { return &self; }
	LDKChannelUpdateTimestamps* operator ->() { return &self; }
	const LDKChannelUpdateTimestamps* operator &() const { return &self; }
	const LDKChannelUpdateTimestamps* operator ->() const { return &self; }
};
class ChannelUsage {
private:
	LDKChannelUsage self;
public:
	ChannelUsage(const ChannelUsage&) = delete;
	ChannelUsage(ChannelUsage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ChannelUsage(LDKChannelUsage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKChannelUsage() && { LDKChannelUsage res = self; memset(&self, 0, sizeof(self)); return res; }
	~ChannelUsage() { ChannelUsage_free(self); }
	ChannelUsage& operator=(ChannelUsage&& o) { ChannelUsage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKChannelUsage* operator &() { return &self; }
	LDKChannelUsage* operator ->() { return &self; }
	const LDKChannelUsage* operator &() const { return &self; }
	const LDKChannelUsage* operator ->() const { return &self; }
};
class ClaimedHTLC {
private:
	LDKClaimedHTLC self;
public:
	ClaimedHTLC(const ClaimedHTLC&) = delete;
	ClaimedHTLC(ClaimedHTLC&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ClaimedHTLC(LDKClaimedHTLC&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKClaimedHTLC() && { LDKClaimedHTLC res = self; memset(&self, 0, sizeof(self)); return res; }
	~ClaimedHTLC() { ClaimedHTLC_free(self); }
	ClaimedHTLC& operator=(ClaimedHTLC&& o) { ClaimedHTLC_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKClaimedHTLC* operator &() { return &self; }
	LDKClaimedHTLC* operator ->() { return &self; }
	const LDKClaimedHTLC* operator &() const { return &self; }
	const LDKClaimedHTLC* operator ->() const { return &self; }
};
class ClosingSigned {
private:
	LDKClosingSigned self;
public:
	ClosingSigned(const ClosingSigned&) = delete;
	ClosingSigned(ClosingSigned&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ClosingSigned(LDKClosingSigned&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKClosingSigned() && { LDKClosingSigned res = self; memset(&self, 0, sizeof(self)); return res; }
	~ClosingSigned() { ClosingSigned_free(self); }
	ClosingSigned& operator=(ClosingSigned&& o) { ClosingSigned_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKClosingSigned* operator &() { return &self; }
	LDKClosingSigned* operator ->() { return &self; }
	const LDKClosingSigned* operator &() const { return &self; }
	const LDKClosingSigned* operator ->() const { return &self; }
};
class ClosingSignedFeeRange {
private:
	LDKClosingSignedFeeRange self;
public:
	ClosingSignedFeeRange(const ClosingSignedFeeRange&) = delete;
	ClosingSignedFeeRange(ClosingSignedFeeRange&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ClosingSignedFeeRange(LDKClosingSignedFeeRange&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKClosingSignedFeeRange() && { LDKClosingSignedFeeRange res = self; memset(&self, 0, sizeof(self)); return res; }
	~ClosingSignedFeeRange() { ClosingSignedFeeRange_free(self); }
	ClosingSignedFeeRange& operator=(ClosingSignedFeeRange&& o) { ClosingSignedFeeRange_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKClosingSignedFeeRange* operator &() { return &self; }
	LDKClosingSignedFeeRange* operator ->() { return &self; }
	const LDKClosingSignedFeeRange* operator &() const { return &self; }
	const LDKClosingSignedFeeRange* operator ->() const { return &self; }
};
class ClosingTransaction {
private:
	LDKClosingTransaction self;
public:
	ClosingTransaction(const ClosingTransaction&) = delete;
	ClosingTransaction(ClosingTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ClosingTransaction(LDKClosingTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKClosingTransaction() && { LDKClosingTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~ClosingTransaction() { ClosingTransaction_free(self); }
	ClosingTransaction& operator=(ClosingTransaction&& o) { ClosingTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKClosingTransaction* operator &() { return &self; }
	LDKClosingTransaction* operator ->() { return &self; }
	const LDKClosingTransaction* operator &() const { return &self; }
	const LDKClosingTransaction* operator ->() const { return &self; }
};
class ClosureReason {
private:
	LDKClosureReason self;
public:
	ClosureReason(const ClosureReason&) = delete;
	ClosureReason(ClosureReason&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ClosureReason(LDKClosureReason&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKClosureReason() && { LDKClosureReason res = self; memset(&self, 0, sizeof(self)); return res; }
	~ClosureReason() { ClosureReason_free(self); }
	ClosureReason& operator=(ClosureReason&& o) { ClosureReason_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKClosureReason* operator &() { return &self; }
	LDKClosureReason* operator ->() { return &self; }
	const LDKClosureReason* operator &() const { return &self; }
	const LDKClosureReason* operator ->() const { return &self; }
};
class CombinedScorer {
private:
	LDKCombinedScorer self;
public:
	CombinedScorer(const CombinedScorer&) = delete;
	CombinedScorer(CombinedScorer&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CombinedScorer(LDKCombinedScorer&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCombinedScorer() && { LDKCombinedScorer res = self; memset(&self, 0, sizeof(self)); return res; }
	~CombinedScorer() { CombinedScorer_free(self); }
	CombinedScorer& operator=(CombinedScorer&& o) { CombinedScorer_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCombinedScorer* operator &() { return &self; }
	LDKCombinedScorer* operator ->() { return &self; }
	const LDKCombinedScorer* operator &() const { return &self; }
	const LDKCombinedScorer* operator ->() const { return &self; }
};
class CommitmentSigned {
private:
	LDKCommitmentSigned self;
public:
	CommitmentSigned(const CommitmentSigned&) = delete;
	CommitmentSigned(CommitmentSigned&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CommitmentSigned(LDKCommitmentSigned&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCommitmentSigned() && { LDKCommitmentSigned res = self; memset(&self, 0, sizeof(self)); return res; }
	~CommitmentSigned() { CommitmentSigned_free(self); }
	CommitmentSigned& operator=(CommitmentSigned&& o) { CommitmentSigned_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCommitmentSigned* operator &() { return &self; }
	LDKCommitmentSigned* operator ->() { return &self; }
	const LDKCommitmentSigned* operator &() const { return &self; }
	const LDKCommitmentSigned* operator ->() const { return &self; }
};
class CommitmentTransaction {
private:
	LDKCommitmentTransaction self;
public:
	CommitmentTransaction(const CommitmentTransaction&) = delete;
	CommitmentTransaction(CommitmentTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CommitmentTransaction(LDKCommitmentTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCommitmentTransaction() && { LDKCommitmentTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~CommitmentTransaction() { CommitmentTransaction_free(self); }
	CommitmentTransaction& operator=(CommitmentTransaction&& o) { CommitmentTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCommitmentTransaction* operator &() { return &self; }
	LDKCommitmentTransaction* operator ->() { return &self; }
	const LDKCommitmentTransaction* operator &() const { return &self; }
	const LDKCommitmentTransaction* operator ->() const { return &self; }
};
class CommitmentUpdate {
private:
	LDKCommitmentUpdate self;
public:
	CommitmentUpdate(const CommitmentUpdate&) = delete;
	CommitmentUpdate(CommitmentUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CommitmentUpdate(LDKCommitmentUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCommitmentUpdate() && { LDKCommitmentUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~CommitmentUpdate() { CommitmentUpdate_free(self); }
	CommitmentUpdate& operator=(CommitmentUpdate&& o) { CommitmentUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCommitmentUpdate* operator &() { return &self; }
	LDKCommitmentUpdate* operator ->() { return &self; }
	const LDKCommitmentUpdate* operator &() const { return &self; }
	const LDKCommitmentUpdate* operator ->() const { return &self; }
};
class Confirm {
private:
	LDKConfirm self;
public:
	Confirm(const Confirm&) = delete;
	Confirm(Confirm&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Confirm(LDKConfirm&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKConfirm() && { LDKConfirm res = self; memset(&self, 0, sizeof(self)); return res; }
	~Confirm() { Confirm_free(self); }
	Confirm& operator=(Confirm&& o) { Confirm_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKConfirm* operator &() { return &self; }
	LDKConfirm* operator ->() { return &self; }
	const LDKConfirm* operator &() const { return &self; }
	const LDKConfirm* operator ->() const { return &self; }
	/**
	 * transactions_confirmed tells of transactions of one block, in block order.
	 * It may be repeated, and may come before or after best_block_updated.
	 */
	inline void transactions_confirmed(const uint8_t (*header)[80], struct LDKCVec_C2Tuple_usizeTransactionZZ txdata, uint32_t height);
	/**
	 * transaction_unconfirmed takes a confirmation back after a reorganisation.
	 */
	inline void transaction_unconfirmed(const uint8_t (*txid)[32]);
	/**
	 * best_block_updated tells of a new tip. Blocks in between may be skipped.
	 */
	inline void best_block_updated(const uint8_t (*header)[80], uint32_t height);
	/**
	 * get_relevant_txids returns the transactions whose unconfirmation must be
	 * told.
	 */
	inline LDK::CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ get_relevant_txids();
};
class ConfirmationTarget {
private:
	LDKConfirmationTarget self;
public:
	ConfirmationTarget(const ConfirmationTarget&) = delete;
	ConfirmationTarget(ConfirmationTarget&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ConfirmationTarget(LDKConfirmationTarget&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKConfirmationTarget() && { LDKConfirmationTarget res = self; memset(&self, 0, sizeof(self)); return res; }
	ConfirmationTarget& operator=(ConfirmationTarget&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKConfirmationTarget* operator &() { return &self; }
	LDKConfirmationTarget* operator ->() { return &self; }
	const LDKConfirmationTarget* operator &() const { return &self; }
	const LDKConfirmationTarget* operator ->() const { return &self; }
};
class CounterpartyChannelTransactionParameters {
private:
	LDKCounterpartyChannelTransactionParameters self;
public:
	CounterpartyChannelTransactionParameters(const CounterpartyChannelTransactionParameters&) = delete;
	CounterpartyChannelTransactionParameters(CounterpartyChannelTransactionParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CounterpartyChannelTransactionParameters(LDKCounterpartyChannelTransactionParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCounterpartyChannelTransactionParameters() && { LDKCounterpartyChannelTransactionParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~CounterpartyChannelTransactionParameters() { CounterpartyChannelTransactionParameters_free(self); }
	CounterpartyChannelTransactionParameters& operator=(CounterpartyChannelTransactionParameters&& o) { CounterpartyChannelTransactionParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCounterpartyChannelTransactionParameters* operator &() { return &self; }
	LDKCounterpartyChannelTransactionParameters* operator ->() { return &self; }
	const LDKCounterpartyChannelTransactionParameters* operator &() const { return &self; }
	const LDKCounterpartyChannelTransactionParameters* operator ->() const { return &self; }
};
class CounterpartyCommitmentSecrets {
private:
	LDKCounterpartyCommitmentSecrets self;
public:
	CounterpartyCommitmentSecrets(const CounterpartyCommitmentSecrets&) = delete;
	CounterpartyCommitmentSecrets(CounterpartyCommitmentSecrets&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CounterpartyCommitmentSecrets(LDKCounterpartyCommitmentSecrets&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCounterpartyCommitmentSecrets() && { LDKCounterpartyCommitmentSecrets res = self; memset(&self, 0, sizeof(self)); return res; }
	~CounterpartyCommitmentSecrets() { CounterpartyCommitmentSecrets_free(self); }
	CounterpartyCommitmentSecrets& operator=(CounterpartyCommitmentSecrets&& o) { CounterpartyCommitmentSecrets_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCounterpartyCommitmentSecrets* operator &() { return &self; }
	LDKCounterpartyCommitmentSecrets* operator ->() { return &self; }
	const LDKCounterpartyCommitmentSecrets* operator &() const { return &self; }
	const LDKCounterpartyCommitmentSecrets* operator ->() const { return &self; }
};
class CounterpartyForwardingInfo {
private:
	LDKCounterpartyForwardingInfo self;
public:
	CounterpartyForwardingInfo(const CounterpartyForwardingInfo&) = delete;
	CounterpartyForwardingInfo(CounterpartyForwardingInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CounterpartyForwardingInfo(LDKCounterpartyForwardingInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCounterpartyForwardingInfo() && { LDKCounterpartyForwardingInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~CounterpartyForwardingInfo() { CounterpartyForwardingInfo_free(self); }
	CounterpartyForwardingInfo& operator=(CounterpartyForwardingInfo&& o) { CounterpartyForwardingInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCounterpartyForwardingInfo* operator &() { return &self; }
	LDKCounterpartyForwardingInfo* operator ->() { return &self; }
	const LDKCounterpartyForwardingInfo* operator &() const { return &self; }
	const LDKCounterpartyForwardingInfo* operator ->() const { return &self; }
};
class CreationError {
private:
	LDKCreationError self;
public:
	CreationError(const CreationError&) = delete;
	CreationError(CreationError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CreationError(LDKCreationError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCreationError() && { LDKCreationError res = self; memset(&self, 0, sizeof(self)); return res; }
	CreationError& operator=(CreationError&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCreationError* operator &() { return &self; }
	LDKCreationError* operator ->() { return &self; }
	const LDKCreationError* operator &() const { return &self; }
	const LDKCreationError* operator ->() const { return &self; }
};
class Currency {
private:
	LDKCurrency self;
public:
	Currency(const Currency&) = delete;
	Currency(Currency&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Currency(LDKCurrency&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCurrency() && { LDKCurrency res = self; memset(&self, 0, sizeof(self)); return res; }
	Currency& operator=(Currency&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCurrency* operator &() { return &self; }
	LDKCurrency* operator ->() { return &self; }
	const LDKCurrency* operator &() const { return &self; }
	const LDKCurrency* operator ->() const { return &self; }
};
class CustomMessageHandler {
private:
	LDKCustomMessageHandler self;
public:
	CustomMessageHandler(const CustomMessageHandler&) = delete;
	CustomMessageHandler(CustomMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CustomMessageHandler(LDKCustomMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCustomMessageHandler() && { LDKCustomMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~CustomMessageHandler() { CustomMessageHandler_free(self); }
	CustomMessageHandler& operator=(CustomMessageHandler&& o) { CustomMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCustomMessageHandler* operator &() { return &self; }
	LDKCustomMessageHandler* operator ->() { return &self; }
	const LDKCustomMessageHandler* operator &() const { return &self; }
	const LDKCustomMessageHandler* operator ->() const { return &self; }
	/**
	 * handle_custom_message handles a message that Read returned. The dynamic type
	 * of an error is LightningError, whose action says what is to be done to the
	 * peer.
	 */
	inline LDK::CResult_NoneLightningErrorZ handle_custom_message(struct LDKType msg, struct LDKPublicKey sender_node_id);
	/**
	 * get_and_clear_pending_msg returns what is to be sent and forgets it.
	 * Messages for nodes that are not connected are dropped.
	 */
	inline LDK::CVec_C2Tuple_PublicKeyTypeZZ get_and_clear_pending_msg();
	/**
	 * provided_node_features returns the features that this handler adds to our
	 * node_announcement.
	 */
	inline LDK::NodeFeatures provided_node_features();
	/**
	 * provided_init_features returns the features that this handler adds to our
	 * init for a peer.
	 */
	inline LDK::InitFeatures provided_init_features(struct LDKPublicKey their_node_id);
};
class CustomMessageReader {
private:
	LDKCustomMessageReader self;
public:
	CustomMessageReader(const CustomMessageReader&) = delete;
	CustomMessageReader(CustomMessageReader&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CustomMessageReader(LDKCustomMessageReader&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCustomMessageReader() && { LDKCustomMessageReader res = self; memset(&self, 0, sizeof(self)); return res; }
	~CustomMessageReader() { CustomMessageReader_free(self); }
	CustomMessageReader& operator=(CustomMessageReader&& o) { CustomMessageReader_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCustomMessageReader* operator &() { return &self; }
	LDKCustomMessageReader* operator ->() { return &self; }
	const LDKCustomMessageReader* operator &() const { return &self; }
	const LDKCustomMessageReader* operator ->() const { return &self; }
	/**
	 * read decodes a message of a type that the library does not know. It returns
	 * none, none for a type that it does not know either, and an error of dynamic
	 * type DecodeError for bytes that are no such message. The buffer must not be
	 * kept.
	 */
	inline LDK::CResult_COption_TypeZDecodeErrorZ read(uint16_t message_type, struct LDKu8slice buffer);
};
class CustomOnionMessageHandler {
private:
	LDKCustomOnionMessageHandler self;
public:
	CustomOnionMessageHandler(const CustomOnionMessageHandler&) = delete;
	CustomOnionMessageHandler(CustomOnionMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CustomOnionMessageHandler(LDKCustomOnionMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCustomOnionMessageHandler() && { LDKCustomOnionMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~CustomOnionMessageHandler() { CustomOnionMessageHandler_free(self); }
	CustomOnionMessageHandler& operator=(CustomOnionMessageHandler&& o) { CustomOnionMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCustomOnionMessageHandler* operator &() { return &self; }
	LDKCustomOnionMessageHandler* operator ->() { return &self; }
	const LDKCustomOnionMessageHandler* operator &() const { return &self; }
	const LDKCustomOnionMessageHandler* operator ->() const { return &self; }
	/**
	 * handle_custom_message handles contents that read_custom_message returned,
	 * and returns the answer or none. An answer to a message without reply path is
	 * dropped.
	 */
	inline LDK::COption_OnionMessageContentsZ handle_custom_message(struct LDKOnionMessageContents msg);
	/**
	 * read_custom_message decodes contents. It returns none, none for a type that
	 * it does not know and an error of dynamic type DecodeError for bytes that are
	 * no such contents. The buffer must not be kept.
	 */
	inline LDK::CResult_COption_OnionMessageContentsZDecodeErrorZ read_custom_message(uint64_t message_type, struct LDKu8slice buffer);
	/**
	 * release_pending_custom_messages returns what is to be sent and forgets it.
	 */
	inline LDK::CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ release_pending_custom_messages();
};
class DecodeError {
private:
	LDKDecodeError self;
public:
	DecodeError(const DecodeError&) = delete;
	DecodeError(DecodeError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DecodeError(LDKDecodeError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDecodeError() && { LDKDecodeError res = self; memset(&self, 0, sizeof(self)); return res; }
	~DecodeError() { DecodeError_free(self); }
	DecodeError& operator=(DecodeError&& o) { DecodeError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDecodeError* operator &() { return &self; }
	LDKDecodeError* operator ->() { return &self; }
	const LDKDecodeError* operator &() const { return &self; }
	const LDKDecodeError* operator ->() const { return &self; }
};
class DefaultMessageRouter {
private:
	LDKDefaultMessageRouter self;
public:
	DefaultMessageRouter(const DefaultMessageRouter&) = delete;
	DefaultMessageRouter(DefaultMessageRouter&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DefaultMessageRouter(LDKDefaultMessageRouter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDefaultMessageRouter() && { LDKDefaultMessageRouter res = self; memset(&self, 0, sizeof(self)); return res; }
	~DefaultMessageRouter() { DefaultMessageRouter_free(self); }
	DefaultMessageRouter& operator=(DefaultMessageRouter&& o) { DefaultMessageRouter_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDefaultMessageRouter* operator &() { return &self; }
	LDKDefaultMessageRouter* operator ->() { return &self; }
	const LDKDefaultMessageRouter* operator &() const { return &self; }
	const LDKDefaultMessageRouter* operator ->() const { return &self; }
};
class DefaultRouter {
private:
	LDKDefaultRouter self;
public:
	DefaultRouter(const DefaultRouter&) = delete;
	DefaultRouter(DefaultRouter&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DefaultRouter(LDKDefaultRouter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDefaultRouter() && { LDKDefaultRouter res = self; memset(&self, 0, sizeof(self)); return res; }
	~DefaultRouter() { DefaultRouter_free(self); }
	DefaultRouter& operator=(DefaultRouter&& o) { DefaultRouter_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDefaultRouter* operator &() { return &self; }
	LDKDefaultRouter* operator ->() { return &self; }
	const LDKDefaultRouter* operator &() const { return &self; }
	const LDKDefaultRouter* operator ->() const { return &self; }
};
class DelayedPaymentBasepoint {
private:
	LDKDelayedPaymentBasepoint self;
public:
	DelayedPaymentBasepoint(const DelayedPaymentBasepoint&) = delete;
	DelayedPaymentBasepoint(DelayedPaymentBasepoint&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DelayedPaymentBasepoint(LDKDelayedPaymentBasepoint&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDelayedPaymentBasepoint() && { LDKDelayedPaymentBasepoint res = self; memset(&self, 0, sizeof(self)); return res; }
	~DelayedPaymentBasepoint() { DelayedPaymentBasepoint_free(self); }
	DelayedPaymentBasepoint& operator=(DelayedPaymentBasepoint&& o) { DelayedPaymentBasepoint_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDelayedPaymentBasepoint* operator &() { return &self; }
	LDKDelayedPaymentBasepoint* operator ->() { return &self; }
	const LDKDelayedPaymentBasepoint* operator &() const { return &self; }
	const LDKDelayedPaymentBasepoint* operator ->() const { return &self; }
};
class DelayedPaymentKey {
private:
	LDKDelayedPaymentKey self;
public:
	DelayedPaymentKey(const DelayedPaymentKey&) = delete;
	DelayedPaymentKey(DelayedPaymentKey&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DelayedPaymentKey(LDKDelayedPaymentKey&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDelayedPaymentKey() && { LDKDelayedPaymentKey res = self; memset(&self, 0, sizeof(self)); return res; }
	~DelayedPaymentKey() { DelayedPaymentKey_free(self); }
	DelayedPaymentKey& operator=(DelayedPaymentKey&& o) { DelayedPaymentKey_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDelayedPaymentKey* operator &() { return &self; }
	LDKDelayedPaymentKey* operator ->() { return &self; }
	const LDKDelayedPaymentKey* operator &() const { return &self; }
	const LDKDelayedPaymentKey* operator ->() const { return &self; }
};
class DelayedPaymentOutputDescriptor {
private:
	LDKDelayedPaymentOutputDescriptor self;
public:
	DelayedPaymentOutputDescriptor(const DelayedPaymentOutputDescriptor&) = delete;
	DelayedPaymentOutputDescriptor(DelayedPaymentOutputDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DelayedPaymentOutputDescriptor(LDKDelayedPaymentOutputDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDelayedPaymentOutputDescriptor() && { LDKDelayedPaymentOutputDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~DelayedPaymentOutputDescriptor() { DelayedPaymentOutputDescriptor_free(self); }
	DelayedPaymentOutputDescriptor& operator=(DelayedPaymentOutputDescriptor&& o) { DelayedPaymentOutputDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDelayedPaymentOutputDescriptor* operator &() { return &self; }
	LDKDelayedPaymentOutputDescriptor* operator ->() { return &self; }
	const LDKDelayedPaymentOutputDescriptor* operator &() const { return &self; }
	const LDKDelayedPaymentOutputDescriptor* operator ->() const { return &self; }
};
class Description {
private:
	LDKDescription self;
public:
	Description(const Description&) = delete;
	Description(Description&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Description(LDKDescription&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDescription() && { LDKDescription res = self; memset(&self, 0, sizeof(self)); return res; }
	~Description() { Description_free(self); }
	Description& operator=(Description&& o) { Description_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDescription* operator &() { return &self; }
	LDKDescription* operator ->() { return &self; }
	const LDKDescription* operator &() const { return &self; }
	const LDKDescription* operator ->() const { return &self; }
};
class Destination {
private:
	LDKDestination self;
public:
	Destination(const Destination&) = delete;
	Destination(Destination&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Destination(LDKDestination&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDestination() && { LDKDestination res = self; memset(&self, 0, sizeof(self)); return res; }
	~Destination() { Destination_free(self); }
	Destination& operator=(Destination&& o) { Destination_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDestination* operator &() { return &self; }
	LDKDestination* operator ->() { return &self; }
	const LDKDestination* operator &() const { return &self; }
	const LDKDestination* operator ->() const { return &self; }
};
class DirectedChannelInfo {
private:
	LDKDirectedChannelInfo self;
public:
	DirectedChannelInfo(const DirectedChannelInfo&) = delete;
	DirectedChannelInfo(DirectedChannelInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DirectedChannelInfo(LDKDirectedChannelInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDirectedChannelInfo() && { LDKDirectedChannelInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~DirectedChannelInfo() { DirectedChannelInfo_free(self); }
	DirectedChannelInfo& operator=(DirectedChannelInfo&& o) { DirectedChannelInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDirectedChannelInfo* operator &() { return &self; }
	LDKDirectedChannelInfo* operator ->() { return &self; }
	const LDKDirectedChannelInfo* operator &() const { return &self; }
	const LDKDirectedChannelInfo* operator ->() const { return &self; }
};
class DirectedChannelTransactionParameters {
private:
	LDKDirectedChannelTransactionParameters self;
public:
	DirectedChannelTransactionParameters(const DirectedChannelTransactionParameters&) = delete;
	DirectedChannelTransactionParameters(DirectedChannelTransactionParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	DirectedChannelTransactionParameters(LDKDirectedChannelTransactionParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKDirectedChannelTransactionParameters() && { LDKDirectedChannelTransactionParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~DirectedChannelTransactionParameters() { DirectedChannelTransactionParameters_free(self); }
	DirectedChannelTransactionParameters& operator=(DirectedChannelTransactionParameters&& o) { DirectedChannelTransactionParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKDirectedChannelTransactionParameters* operator &() { return &self; }
	LDKDirectedChannelTransactionParameters* operator ->() { return &self; }
	const LDKDirectedChannelTransactionParameters* operator &() const { return &self; }
	const LDKDirectedChannelTransactionParameters* operator ->() const { return &self; }
};
class EcdsaChannelSigner {
private:
	LDKEcdsaChannelSigner self;
public:
	EcdsaChannelSigner(const EcdsaChannelSigner&) = delete;
	EcdsaChannelSigner(EcdsaChannelSigner&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	EcdsaChannelSigner(LDKEcdsaChannelSigner&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEcdsaChannelSigner() && { LDKEcdsaChannelSigner res = self; memset(&self, 0, sizeof(self)); return res; }
	~EcdsaChannelSigner() { EcdsaChannelSigner_free(self); }
	EcdsaChannelSigner& operator=(EcdsaChannelSigner&& o) { EcdsaChannelSigner_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEcdsaChannelSigner* operator &() { return &self; }
	LDKEcdsaChannelSigner* operator ->() { return &self; }
	const LDKEcdsaChannelSigner* operator &() const { return &self; }
	const LDKEcdsaChannelSigner* operator ->() const { return &self; }
	/**
	 * sign_counterparty_commitment signs the counterparty's commitment and, in
	 * output order, its HTLC transactions. The preimages are those of HTLCs that
	 * it no longer contains.
	 */
	inline LDK::CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ sign_counterparty_commitment(const struct LDKCommitmentTransaction *NONNULL_PTR commitment_tx, struct LDKCVec_ThirtyTwoBytesZ inbound_htlc_preimages, struct LDKCVec_ThirtyTwoBytesZ outbound_htlc_preimages);
	/**
	 * sign_holder_commitment signs our commitment because it is to be broadcast. A
	 * signer with a policy refuses a revoked one.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_holder_commitment(const struct LDKHolderCommitmentTransaction *NONNULL_PTR commitment_tx);
	/**
	 * sign_justice_revoked_output signs input of justice_tx, which claims to_local
	 * of a revoked commitment whose secret is per_commitment_key. amount is in
	 * satoshis.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_justice_revoked_output(struct LDKTransaction justice_tx, uintptr_t input, uint64_t amount, const uint8_t (*per_commitment_key)[32]);
	/**
	 * sign_justice_revoked_htlc does the same for an HTLC output.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_justice_revoked_htlc(struct LDKTransaction justice_tx, uintptr_t input, uint64_t amount, const uint8_t (*per_commitment_key)[32], const struct LDKHTLCOutputInCommitment *NONNULL_PTR htlc);
	/**
	 * sign_holder_htlc_transaction signs input of htlc_tx, which claims an HTLC
	 * output of our own commitment.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_holder_htlc_transaction(struct LDKTransaction htlc_tx, uintptr_t input, const struct LDKHTLCDescriptor *NONNULL_PTR htlc_descriptor);
	/**
	 * sign_counterparty_htlc_transaction signs input of htlc_tx, which claims an
	 * HTLC output of the counterparty's commitment directly.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_counterparty_htlc_transaction(struct LDKTransaction htlc_tx, uintptr_t input, uint64_t amount, struct LDKPublicKey per_commitment_point, const struct LDKHTLCOutputInCommitment *NONNULL_PTR htlc);
	/**
	 * sign_closing_transaction signs a cooperative close.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_closing_transaction(const struct LDKClosingTransaction *NONNULL_PTR closing_tx);
	/**
	 * sign_holder_anchor_input signs input of anchor_tx, which spends our anchor.
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_holder_anchor_input(struct LDKTransaction anchor_tx, uintptr_t input);
	/**
	 * sign_channel_announcement_with_funding_key signs the announcement with the
	 * key of the funding output (BOLT 7).
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_channel_announcement_with_funding_key(const struct LDKUnsignedChannelAnnouncement *NONNULL_PTR msg);
};
class EffectiveCapacity {
private:
	LDKEffectiveCapacity self;
public:
	EffectiveCapacity(const EffectiveCapacity&) = delete;
	EffectiveCapacity(EffectiveCapacity&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	EffectiveCapacity(LDKEffectiveCapacity&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEffectiveCapacity() && { LDKEffectiveCapacity res = self; memset(&self, 0, sizeof(self)); return res; }
	~EffectiveCapacity() { EffectiveCapacity_free(self); }
	EffectiveCapacity& operator=(EffectiveCapacity&& o) { EffectiveCapacity_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEffectiveCapacity* operator &() { return &self; }
	LDKEffectiveCapacity* operator ->() { return &self; }
	const LDKEffectiveCapacity* operator &() const { return &self; }
	const LDKEffectiveCapacity* operator ->() const { return &self; }
};
class EntropySource {
private:
	LDKEntropySource self;
public:
	EntropySource(const EntropySource&) = delete;
	EntropySource(EntropySource&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	EntropySource(LDKEntropySource&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEntropySource() && { LDKEntropySource res = self; memset(&self, 0, sizeof(self)); return res; }
	~EntropySource() { EntropySource_free(self); }
	EntropySource& operator=(EntropySource&& o) { EntropySource_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEntropySource* operator &() { return &self; }
	LDKEntropySource* operator ->() { return &self; }
	const LDKEntropySource* operator &() const { return &self; }
	const LDKEntropySource* operator ->() const { return &self; }
	/**
	 * See the C struct.
	 */
	inline LDKThirtyTwoBytes get_secure_random_bytes();
};
class ErroneousField {
private:
	LDKErroneousField self;
public:
	ErroneousField(const ErroneousField&) = delete;
	ErroneousField(ErroneousField&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ErroneousField(LDKErroneousField&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKErroneousField() && { LDKErroneousField res = self; memset(&self, 0, sizeof(self)); return res; }
	~ErroneousField() { ErroneousField_free(self); }
	ErroneousField& operator=(ErroneousField&& o) { ErroneousField_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKErroneousField* operator &() { return &self; }
	LDKErroneousField* operator ->() { return &self; }
	const LDKErroneousField* operator &() const { return &self; }
	const LDKErroneousField* operator ->() const { return &self; }
};
class ErrorAction {
private:
	LDKErrorAction self;
public:
	ErrorAction(const ErrorAction&) = delete;
	ErrorAction(ErrorAction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ErrorAction(LDKErrorAction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKErrorAction() && { LDKErrorAction res = self; memset(&self, 0, sizeof(self)); return res; }
	~ErrorAction() { ErrorAction_free(self); }
	ErrorAction& operator=(ErrorAction&& o) { ErrorAction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKErrorAction* operator &() { return &self; }
	LDKErrorAction* operator ->() { return &self; }
	const LDKErrorAction* operator &() const { return &self; }
	const LDKErrorAction* operator ->() const { return &self; }
};
class ErrorMessage {
private:
	LDKErrorMessage self;
public:
	ErrorMessage(const ErrorMessage&) = delete;
	ErrorMessage(ErrorMessage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ErrorMessage(LDKErrorMessage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKErrorMessage() && { LDKErrorMessage res = self; memset(&self, 0, sizeof(self)); return res; }
	~ErrorMessage() { ErrorMessage_free(self); }
	ErrorMessage& operator=(ErrorMessage&& o) { ErrorMessage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKErrorMessage* operator &() { return &self; }
	LDKErrorMessage* operator ->() { return &self; }
	const LDKErrorMessage* operator &() const { return &self; }
	const LDKErrorMessage* operator ->() const { return &self; }
};
class ErroringMessageHandler {
private:
	LDKErroringMessageHandler self;
public:
	ErroringMessageHandler(const ErroringMessageHandler&) = delete;
	ErroringMessageHandler(ErroringMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ErroringMessageHandler(LDKErroringMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKErroringMessageHandler() && { LDKErroringMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~ErroringMessageHandler() { ErroringMessageHandler_free(self); }
	ErroringMessageHandler& operator=(ErroringMessageHandler&& o) { ErroringMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKErroringMessageHandler* operator &() { return &self; }
	LDKErroringMessageHandler* operator ->() { return &self; }
	const LDKErroringMessageHandler* operator &() const { return &self; }
	const LDKErroringMessageHandler* operator ->() const { return &self; }
};
class Event {
private:
	LDKEvent self;
public:
	Event(const Event&) = delete;
	Event(Event&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Event(LDKEvent&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEvent() && { LDKEvent res = self; memset(&self, 0, sizeof(self)); return res; }
	~Event() { Event_free(self); }
	Event& operator=(Event&& o) { Event_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEvent* operator &() { return &self; }
	LDKEvent* operator ->() { return &self; }
	const LDKEvent* operator &() const { return &self; }
	const LDKEvent* operator ->() const { return &self; }
};
class EventHandler {
private:
	LDKEventHandler self;
public:
	EventHandler(const EventHandler&) = delete;
	EventHandler(EventHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	EventHandler(LDKEventHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEventHandler() && { LDKEventHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~EventHandler() { EventHandler_free(self); }
	EventHandler& operator=(EventHandler&& o) { EventHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEventHandler* operator &() { return &self; }
	LDKEventHandler* operator ->() { return &self; }
	const LDKEventHandler* operator &() const { return &self; }
	const LDKEventHandler* operator ->() const { return &self; }
	/**
	 * See the C struct.
	 */
	inline void handle_event(struct LDKEvent event);
};
class EventsProvider {
private:
	LDKEventsProvider self;
public:
	EventsProvider(const EventsProvider&) = delete;
	EventsProvider(EventsProvider&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	EventsProvider(LDKEventsProvider&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKEventsProvider() && { LDKEventsProvider res = self; memset(&self, 0, sizeof(self)); return res; }
	~EventsProvider() { EventsProvider_free(self); }
	EventsProvider& operator=(EventsProvider&& o) { EventsProvider_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKEventsProvider* operator &() { return &self; }
	LDKEventsProvider* operator ->() { return &self; }
	const LDKEventsProvider* operator &() const { return &self; }
	const LDKEventsProvider* operator ->() const { return &self; }
	/**
	 * process_pending_events calls the handler for each pending event, in order.
	 * Only one call per object processes events at a time; a second one returns at
	 * once.
	 */
	inline void process_pending_events(struct LDKEventHandler handler);
};
class ExpandedKey {
private:
	LDKExpandedKey self;
public:
	ExpandedKey(const ExpandedKey&) = delete;
	ExpandedKey(ExpandedKey&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ExpandedKey(LDKExpandedKey&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKExpandedKey() && { LDKExpandedKey res = self; memset(&self, 0, sizeof(self)); return res; }
	~ExpandedKey() { ExpandedKey_free(self); }
	ExpandedKey& operator=(ExpandedKey&& o) { ExpandedKey_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKExpandedKey* operator &() { return &self; }
	LDKExpandedKey* operator ->() { return &self; }
	const LDKExpandedKey* operator &() const { return &self; }
	const LDKExpandedKey* operator ->() const { return &self; }
};
class ExpiryTime {
private:
	LDKExpiryTime self;
public:
	ExpiryTime(const ExpiryTime&) = delete;
	ExpiryTime(ExpiryTime&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ExpiryTime(LDKExpiryTime&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKExpiryTime() && { LDKExpiryTime res = self; memset(&self, 0, sizeof(self)); return res; }
	~ExpiryTime() { ExpiryTime_free(self); }
	ExpiryTime& operator=(ExpiryTime&& o) { ExpiryTime_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKExpiryTime* operator &() { return &self; }
	LDKExpiryTime* operator ->() { return &self; }
	const LDKExpiryTime* operator &() const { return &self; }
	const LDKExpiryTime* operator ->() const { return &self; }
};
class FailureCode {
private:
	LDKFailureCode self;
public:
	FailureCode(const FailureCode&) = delete;
	FailureCode(FailureCode&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FailureCode(LDKFailureCode&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFailureCode() && { LDKFailureCode res = self; memset(&self, 0, sizeof(self)); return res; }
	~FailureCode() { FailureCode_free(self); }
	FailureCode& operator=(FailureCode&& o) { FailureCode_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFailureCode* operator &() { return &self; }
	LDKFailureCode* operator ->() { return &self; }
	const LDKFailureCode* operator &() const { return &self; }
	const LDKFailureCode* operator ->() const { return &self; }
};
class Fallback {
private:
	LDKFallback self;
public:
	Fallback(const Fallback&) = delete;
	Fallback(Fallback&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Fallback(LDKFallback&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFallback() && { LDKFallback res = self; memset(&self, 0, sizeof(self)); return res; }
	~Fallback() { Fallback_free(self); }
	Fallback& operator=(Fallback&& o) { Fallback_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFallback* operator &() { return &self; }
	LDKFallback* operator ->() { return &self; }
	const LDKFallback* operator &() const { return &self; }
	const LDKFallback* operator ->() const { return &self; }
};
class FeeEstimator {
private:
	LDKFeeEstimator self;
public:
	FeeEstimator(const FeeEstimator&) = delete;
	FeeEstimator(FeeEstimator&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FeeEstimator(LDKFeeEstimator&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFeeEstimator() && { LDKFeeEstimator res = self; memset(&self, 0, sizeof(self)); return res; }
	~FeeEstimator() { FeeEstimator_free(self); }
	FeeEstimator& operator=(FeeEstimator&& o) { FeeEstimator_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFeeEstimator* operator &() { return &self; }
	LDKFeeEstimator* operator ->() { return &self; }
	const LDKFeeEstimator* operator &() const { return &self; }
	const LDKFeeEstimator* operator ->() const { return &self; }
	/**
	 * get_est_sat_per_1000_weight returns a feerate in sat/kw. Values under
	 * FEERATE_FLOOR_SATS_PER_KW are raised to it by the library.
	 */
	inline uint32_t get_est_sat_per_1000_weight(enum LDKConfirmationTarget confirmation_target);
};
class Filter {
private:
	LDKFilter self;
public:
	Filter(const Filter&) = delete;
	Filter(Filter&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Filter(LDKFilter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFilter() && { LDKFilter res = self; memset(&self, 0, sizeof(self)); return res; }
	~Filter() { Filter_free(self); }
	Filter& operator=(Filter&& o) { Filter_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFilter* operator &() { return &self; }
	LDKFilter* operator ->() { return &self; }
	const LDKFilter* operator &() const { return &self; }
	const LDKFilter* operator ->() const { return &self; }
	/**
	 * register_tx asks for a transaction's confirmation. script_pubkey is one of
	 * its outputs' scripts, for sources that index by script.
	 */
	inline void register_tx(const uint8_t (*txid)[32], struct LDKu8slice script_pubkey);
	/**
	 * register_output asks for the spending of an output.
	 */
	inline void register_output(struct LDKWatchedOutput output);
};
class FinalOnionHopData {
private:
	LDKFinalOnionHopData self;
public:
	FinalOnionHopData(const FinalOnionHopData&) = delete;
	FinalOnionHopData(FinalOnionHopData&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FinalOnionHopData(LDKFinalOnionHopData&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFinalOnionHopData() && { LDKFinalOnionHopData res = self; memset(&self, 0, sizeof(self)); return res; }
	~FinalOnionHopData() { FinalOnionHopData_free(self); }
	FinalOnionHopData& operator=(FinalOnionHopData&& o) { FinalOnionHopData_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFinalOnionHopData* operator &() { return &self; }
	LDKFinalOnionHopData* operator ->() { return &self; }
	const LDKFinalOnionHopData* operator &() const { return &self; }
	const LDKFinalOnionHopData* operator ->() const { return &self; }
};
class FirstHopCandidate {
private:
	LDKFirstHopCandidate self;
public:
	FirstHopCandidate(const FirstHopCandidate&) = delete;
	FirstHopCandidate(FirstHopCandidate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FirstHopCandidate(LDKFirstHopCandidate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFirstHopCandidate() && { LDKFirstHopCandidate res = self; memset(&self, 0, sizeof(self)); return res; }
	~FirstHopCandidate() { FirstHopCandidate_free(self); }
	FirstHopCandidate& operator=(FirstHopCandidate&& o) { FirstHopCandidate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFirstHopCandidate* operator &() { return &self; }
	LDKFirstHopCandidate* operator ->() { return &self; }
	const LDKFirstHopCandidate* operator &() const { return &self; }
	const LDKFirstHopCandidate* operator ->() const { return &self; }
};
class FixedPenaltyScorer {
private:
	LDKFixedPenaltyScorer self;
public:
	FixedPenaltyScorer(const FixedPenaltyScorer&) = delete;
	FixedPenaltyScorer(FixedPenaltyScorer&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FixedPenaltyScorer(LDKFixedPenaltyScorer&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFixedPenaltyScorer() && { LDKFixedPenaltyScorer res = self; memset(&self, 0, sizeof(self)); return res; }
	~FixedPenaltyScorer() { FixedPenaltyScorer_free(self); }
	FixedPenaltyScorer& operator=(FixedPenaltyScorer&& o) { FixedPenaltyScorer_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFixedPenaltyScorer* operator &() { return &self; }
	LDKFixedPenaltyScorer* operator ->() { return &self; }
	const LDKFixedPenaltyScorer* operator &() const { return &self; }
	const LDKFixedPenaltyScorer* operator ->() const { return &self; }
};
class ForwardNode {
private:
	LDKForwardNode self;
public:
	ForwardNode(const ForwardNode&) = delete;
	ForwardNode(ForwardNode&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ForwardNode(LDKForwardNode&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKForwardNode() && { LDKForwardNode res = self; memset(&self, 0, sizeof(self)); return res; }
	~ForwardNode() { ForwardNode_free(self); }
	ForwardNode& operator=(ForwardNode&& o) { ForwardNode_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKForwardNode* operator &() { return &self; }
	LDKForwardNode* operator ->() { return &self; }
	const LDKForwardNode* operator &() const { return &self; }
	const LDKForwardNode* operator ->() const { return &self; }
};
class ForwardTlvs {
private:
	LDKForwardTlvs self;
public:
	ForwardTlvs(const ForwardTlvs&) = delete;
	ForwardTlvs(ForwardTlvs&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ForwardTlvs(LDKForwardTlvs&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKForwardTlvs() && { LDKForwardTlvs res = self; memset(&self, 0, sizeof(self)); return res; }
	~ForwardTlvs() { ForwardTlvs_free(self); }
	ForwardTlvs& operator=(ForwardTlvs&& o) { ForwardTlvs_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKForwardTlvs* operator &() { return &self; }
	LDKForwardTlvs* operator ->() { return &self; }
	const LDKForwardTlvs* operator &() const { return &self; }
	const LDKForwardTlvs* operator ->() const { return &self; }
};
class FundingCreated {
private:
	LDKFundingCreated self;
public:
	FundingCreated(const FundingCreated&) = delete;
	FundingCreated(FundingCreated&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FundingCreated(LDKFundingCreated&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFundingCreated() && { LDKFundingCreated res = self; memset(&self, 0, sizeof(self)); return res; }
	~FundingCreated() { FundingCreated_free(self); }
	FundingCreated& operator=(FundingCreated&& o) { FundingCreated_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFundingCreated* operator &() { return &self; }
	LDKFundingCreated* operator ->() { return &self; }
	const LDKFundingCreated* operator &() const { return &self; }
	const LDKFundingCreated* operator ->() const { return &self; }
};
class FundingRef {
private:
	LDKFundingRef self;
public:
	FundingRef(const FundingRef&) = delete;
	FundingRef(FundingRef&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FundingRef(LDKFundingRef&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFundingRef() && { LDKFundingRef res = self; memset(&self, 0, sizeof(self)); return res; }
	~FundingRef() { FundingRef_free(self); }
	FundingRef& operator=(FundingRef&& o) { FundingRef_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFundingRef* operator &() { return &self; }
	LDKFundingRef* operator ->() { return &self; }
	const LDKFundingRef* operator &() const { return &self; }
	const LDKFundingRef* operator ->() const { return &self; }
};
class FundingSigned {
private:
	LDKFundingSigned self;
public:
	FundingSigned(const FundingSigned&) = delete;
	FundingSigned(FundingSigned&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FundingSigned(LDKFundingSigned&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFundingSigned() && { LDKFundingSigned res = self; memset(&self, 0, sizeof(self)); return res; }
	~FundingSigned() { FundingSigned_free(self); }
	FundingSigned& operator=(FundingSigned&& o) { FundingSigned_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFundingSigned* operator &() { return &self; }
	LDKFundingSigned* operator ->() { return &self; }
	const LDKFundingSigned* operator &() const { return &self; }
	const LDKFundingSigned* operator ->() const { return &self; }
};
class Future {
private:
	LDKFuture self;
public:
	Future(const Future&) = delete;
	Future(Future&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Future(LDKFuture&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFuture() && { LDKFuture res = self; memset(&self, 0, sizeof(self)); return res; }
	~Future() { Future_free(self); }
	Future& operator=(Future&& o) { Future_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFuture* operator &() { return &self; }
	LDKFuture* operator ->() { return &self; }
	const LDKFuture* operator &() const { return &self; }
	const LDKFuture* operator ->() const { return &self; }
};
class FutureCallback {
private:
	LDKFutureCallback self;
public:
	FutureCallback(const FutureCallback&) = delete;
	FutureCallback(FutureCallback&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	FutureCallback(LDKFutureCallback&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKFutureCallback() && { LDKFutureCallback res = self; memset(&self, 0, sizeof(self)); return res; }
	~FutureCallback() { FutureCallback_free(self); }
	FutureCallback& operator=(FutureCallback&& o) { FutureCallback_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKFutureCallback* operator &() { return &self; }
	LDKFutureCallback* operator ->() { return &self; }
	const LDKFutureCallback* operator &() const { return &self; }
	const LDKFutureCallback* operator ->() const { return &self; }
	/**
	 * call is invoked upon completion.
	 */
	inline void call();
};
class GossipTimestampFilter {
private:
	LDKGossipTimestampFilter self;
public:
	GossipTimestampFilter(const GossipTimestampFilter&) = delete;
	GossipTimestampFilter(GossipTimestampFilter&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	GossipTimestampFilter(LDKGossipTimestampFilter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKGossipTimestampFilter() && { LDKGossipTimestampFilter res = self; memset(&self, 0, sizeof(self)); return res; }
	~GossipTimestampFilter() { GossipTimestampFilter_free(self); }
	GossipTimestampFilter& operator=(GossipTimestampFilter&& o) { GossipTimestampFilter_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKGossipTimestampFilter* operator &() { return &self; }
	LDKGossipTimestampFilter* operator ->() { return &self; }
	const LDKGossipTimestampFilter* operator &() const { return &self; }
	const LDKGossipTimestampFilter* operator ->() const { return &self; }
};
class GraphSyncError {
private:
	LDKGraphSyncError self;
public:
	GraphSyncError(const GraphSyncError&) = delete;
	GraphSyncError(GraphSyncError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	GraphSyncError(LDKGraphSyncError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKGraphSyncError() && { LDKGraphSyncError res = self; memset(&self, 0, sizeof(self)); return res; }
	~GraphSyncError() { GraphSyncError_free(self); }
	GraphSyncError& operator=(GraphSyncError&& o) { GraphSyncError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKGraphSyncError* operator &() { return &self; }
	LDKGraphSyncError* operator ->() { return &self; }
	const LDKGraphSyncError* operator &() const { return &self; }
	const LDKGraphSyncError* operator ->() const { return &self; }
};
class HTLCClaim {
private:
	LDKHTLCClaim self;
public:
	HTLCClaim(const HTLCClaim&) = delete;
	HTLCClaim(HTLCClaim&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HTLCClaim(LDKHTLCClaim&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHTLCClaim() && { LDKHTLCClaim res = self; memset(&self, 0, sizeof(self)); return res; }
	HTLCClaim& operator=(HTLCClaim&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHTLCClaim* operator &() { return &self; }
	LDKHTLCClaim* operator ->() { return &self; }
	const LDKHTLCClaim* operator &() const { return &self; }
	const LDKHTLCClaim* operator ->() const { return &self; }
};
class HTLCDescriptor {
private:
	LDKHTLCDescriptor self;
public:
	HTLCDescriptor(const HTLCDescriptor&) = delete;
	HTLCDescriptor(HTLCDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HTLCDescriptor(LDKHTLCDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHTLCDescriptor() && { LDKHTLCDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~HTLCDescriptor() { HTLCDescriptor_free(self); }
	HTLCDescriptor& operator=(HTLCDescriptor&& o) { HTLCDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHTLCDescriptor* operator &() { return &self; }
	LDKHTLCDescriptor* operator ->() { return &self; }
	const LDKHTLCDescriptor* operator &() const { return &self; }
	const LDKHTLCDescriptor* operator ->() const { return &self; }
};
class HTLCDestination {
private:
	LDKHTLCDestination self;
public:
	HTLCDestination(const HTLCDestination&) = delete;
	HTLCDestination(HTLCDestination&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HTLCDestination(LDKHTLCDestination&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHTLCDestination() && { LDKHTLCDestination res = self; memset(&self, 0, sizeof(self)); return res; }
	~HTLCDestination() { HTLCDestination_free(self); }
	HTLCDestination& operator=(HTLCDestination&& o) { HTLCDestination_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHTLCDestination* operator &() { return &self; }
	LDKHTLCDestination* operator ->() { return &self; }
	const LDKHTLCDestination* operator &() const { return &self; }
	const LDKHTLCDestination* operator ->() const { return &self; }
};
class HTLCOutputInCommitment {
private:
	LDKHTLCOutputInCommitment self;
public:
	HTLCOutputInCommitment(const HTLCOutputInCommitment&) = delete;
	HTLCOutputInCommitment(HTLCOutputInCommitment&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HTLCOutputInCommitment(LDKHTLCOutputInCommitment&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHTLCOutputInCommitment() && { LDKHTLCOutputInCommitment res = self; memset(&self, 0, sizeof(self)); return res; }
	~HTLCOutputInCommitment() { HTLCOutputInCommitment_free(self); }
	HTLCOutputInCommitment& operator=(HTLCOutputInCommitment&& o) { HTLCOutputInCommitment_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHTLCOutputInCommitment* operator &() { return &self; }
	LDKHTLCOutputInCommitment* operator ->() { return &self; }
	const LDKHTLCOutputInCommitment* operator &() const { return &self; }
	const LDKHTLCOutputInCommitment* operator ->() const { return &self; }
};
class HTLCUpdate {
private:
	LDKHTLCUpdate self;
public:
	HTLCUpdate(const HTLCUpdate&) = delete;
	HTLCUpdate(HTLCUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HTLCUpdate(LDKHTLCUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHTLCUpdate() && { LDKHTLCUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~HTLCUpdate() { HTLCUpdate_free(self); }
	HTLCUpdate& operator=(HTLCUpdate&& o) { HTLCUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHTLCUpdate* operator &() { return &self; }
	LDKHTLCUpdate* operator ->() { return &self; }
	const LDKHTLCUpdate* operator &() const { return &self; }
	const LDKHTLCUpdate* operator ->() const { return &self; }
};
class HolderCommitmentTransaction {
private:
	LDKHolderCommitmentTransaction self;
public:
	HolderCommitmentTransaction(const HolderCommitmentTransaction&) = delete;
	HolderCommitmentTransaction(HolderCommitmentTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HolderCommitmentTransaction(LDKHolderCommitmentTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHolderCommitmentTransaction() && { LDKHolderCommitmentTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~HolderCommitmentTransaction() { HolderCommitmentTransaction_free(self); }
	HolderCommitmentTransaction& operator=(HolderCommitmentTransaction&& o) { HolderCommitmentTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHolderCommitmentTransaction* operator &() { return &self; }
	LDKHolderCommitmentTransaction* operator ->() { return &self; }
	const LDKHolderCommitmentTransaction* operator &() const { return &self; }
	const LDKHolderCommitmentTransaction* operator ->() const { return &self; }
};
class Hostname {
private:
	LDKHostname self;
public:
	Hostname(const Hostname&) = delete;
	Hostname(Hostname&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Hostname(LDKHostname&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHostname() && { LDKHostname res = self; memset(&self, 0, sizeof(self)); return res; }
	~Hostname() { Hostname_free(self); }
	Hostname& operator=(Hostname&& o) { Hostname_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHostname* operator &() { return &self; }
	LDKHostname* operator ->() { return &self; }
	const LDKHostname* operator &() const { return &self; }
	const LDKHostname* operator ->() const { return &self; }
};
class HtlcBasepoint {
private:
	LDKHtlcBasepoint self;
public:
	HtlcBasepoint(const HtlcBasepoint&) = delete;
	HtlcBasepoint(HtlcBasepoint&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HtlcBasepoint(LDKHtlcBasepoint&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHtlcBasepoint() && { LDKHtlcBasepoint res = self; memset(&self, 0, sizeof(self)); return res; }
	~HtlcBasepoint() { HtlcBasepoint_free(self); }
	HtlcBasepoint& operator=(HtlcBasepoint&& o) { HtlcBasepoint_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHtlcBasepoint* operator &() { return &self; }
	LDKHtlcBasepoint* operator ->() { return &self; }
	const LDKHtlcBasepoint* operator &() const { return &self; }
	const LDKHtlcBasepoint* operator ->() const { return &self; }
};
class HtlcKey {
private:
	LDKHtlcKey self;
public:
	HtlcKey(const HtlcKey&) = delete;
	HtlcKey(HtlcKey&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	HtlcKey(LDKHtlcKey&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKHtlcKey() && { LDKHtlcKey res = self; memset(&self, 0, sizeof(self)); return res; }
	~HtlcKey() { HtlcKey_free(self); }
	HtlcKey& operator=(HtlcKey&& o) { HtlcKey_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKHtlcKey* operator &() { return &self; }
	LDKHtlcKey* operator ->() { return &self; }
	const LDKHtlcKey* operator &() const { return &self; }
	const LDKHtlcKey* operator ->() const { return &self; }
};
class IgnoringMessageHandler {
private:
	LDKIgnoringMessageHandler self;
public:
	IgnoringMessageHandler(const IgnoringMessageHandler&) = delete;
	IgnoringMessageHandler(IgnoringMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	IgnoringMessageHandler(LDKIgnoringMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKIgnoringMessageHandler() && { LDKIgnoringMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~IgnoringMessageHandler() { IgnoringMessageHandler_free(self); }
	IgnoringMessageHandler& operator=(IgnoringMessageHandler&& o) { IgnoringMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKIgnoringMessageHandler* operator &() { return &self; }
	LDKIgnoringMessageHandler* operator ->() { return &self; }
	const LDKIgnoringMessageHandler* operator &() const { return &self; }
	const LDKIgnoringMessageHandler* operator ->() const { return &self; }
};
class InFlightHtlcs {
private:
	LDKInFlightHtlcs self;
public:
	InFlightHtlcs(const InFlightHtlcs&) = delete;
	InFlightHtlcs(InFlightHtlcs&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InFlightHtlcs(LDKInFlightHtlcs&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInFlightHtlcs() && { LDKInFlightHtlcs res = self; memset(&self, 0, sizeof(self)); return res; }
	~InFlightHtlcs() { InFlightHtlcs_free(self); }
	InFlightHtlcs& operator=(InFlightHtlcs&& o) { InFlightHtlcs_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInFlightHtlcs* operator &() { return &self; }
	LDKInFlightHtlcs* operator ->() { return &self; }
	const LDKInFlightHtlcs* operator &() const { return &self; }
	const LDKInFlightHtlcs* operator ->() const { return &self; }
};
class InMemorySigner {
private:
	LDKInMemorySigner self;
public:
	InMemorySigner(const InMemorySigner&) = delete;
	InMemorySigner(InMemorySigner&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InMemorySigner(LDKInMemorySigner&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInMemorySigner() && { LDKInMemorySigner res = self; memset(&self, 0, sizeof(self)); return res; }
	~InMemorySigner() { InMemorySigner_free(self); }
	InMemorySigner& operator=(InMemorySigner&& o) { InMemorySigner_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInMemorySigner* operator &() { return &self; }
	LDKInMemorySigner* operator ->() { return &self; }
	const LDKInMemorySigner* operator &() const { return &self; }
	const LDKInMemorySigner* operator ->() const { return &self; }
};
class InboundHTLCErr {
private:
	LDKInboundHTLCErr self;
public:
	InboundHTLCErr(const InboundHTLCErr&) = delete;
	InboundHTLCErr(InboundHTLCErr&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InboundHTLCErr(LDKInboundHTLCErr&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInboundHTLCErr() && { LDKInboundHTLCErr res = self; memset(&self, 0, sizeof(self)); return res; }
	~InboundHTLCErr() { InboundHTLCErr_free(self); }
	InboundHTLCErr& operator=(InboundHTLCErr&& o) { InboundHTLCErr_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInboundHTLCErr* operator &() { return &self; }
	LDKInboundHTLCErr* operator ->() { return &self; }
	const LDKInboundHTLCErr* operator &() const { return &self; }
	const LDKInboundHTLCErr* operator ->() const { return &self; }
};
class Init {
private:
	LDKInit self;
public:
	Init(const Init&) = delete;
	Init(Init&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Init(LDKInit&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInit() && { LDKInit res = self; memset(&self, 0, sizeof(self)); return res; }
	~Init() { Init_free(self); }
	Init& operator=(Init&& o) { Init_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInit* operator &() { return &self; }
	LDKInit* operator ->() { return &self; }
	const LDKInit* operator &() const { return &self; }
	const LDKInit* operator ->() const { return &self; }
};
class InitFeatures {
private:
	LDKInitFeatures self;
public:
	InitFeatures(const InitFeatures&) = delete;
	InitFeatures(InitFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InitFeatures(LDKInitFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInitFeatures() && { LDKInitFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~InitFeatures() { InitFeatures_free(self); }
	InitFeatures& operator=(InitFeatures&& o) { InitFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInitFeatures* operator &() { return &self; }
	LDKInitFeatures* operator ->() { return &self; }
	const LDKInitFeatures* operator &() const { return &self; }
	const LDKInitFeatures* operator ->() const { return &self; }
};
class InvalidShutdownScript {
private:
	LDKInvalidShutdownScript self;
public:
	InvalidShutdownScript(const InvalidShutdownScript&) = delete;
	InvalidShutdownScript(InvalidShutdownScript&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InvalidShutdownScript(LDKInvalidShutdownScript&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInvalidShutdownScript() && { LDKInvalidShutdownScript res = self; memset(&self, 0, sizeof(self)); return res; }
	~InvalidShutdownScript() { InvalidShutdownScript_free(self); }
	InvalidShutdownScript& operator=(InvalidShutdownScript&& o) { InvalidShutdownScript_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInvalidShutdownScript* operator &() { return &self; }
	LDKInvalidShutdownScript* operator ->() { return &self; }
	const LDKInvalidShutdownScript* operator &() const { return &self; }
	const LDKInvalidShutdownScript* operator ->() const { return &self; }
};
class InvoiceError {
private:
	LDKInvoiceError self;
public:
	InvoiceError(const InvoiceError&) = delete;
	InvoiceError(InvoiceError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InvoiceError(LDKInvoiceError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInvoiceError() && { LDKInvoiceError res = self; memset(&self, 0, sizeof(self)); return res; }
	~InvoiceError() { InvoiceError_free(self); }
	InvoiceError& operator=(InvoiceError&& o) { InvoiceError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInvoiceError* operator &() { return &self; }
	LDKInvoiceError* operator ->() { return &self; }
	const LDKInvoiceError* operator &() const { return &self; }
	const LDKInvoiceError* operator ->() const { return &self; }
};
class InvoiceRequest {
private:
	LDKInvoiceRequest self;
public:
	InvoiceRequest(const InvoiceRequest&) = delete;
	InvoiceRequest(InvoiceRequest&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InvoiceRequest(LDKInvoiceRequest&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInvoiceRequest() && { LDKInvoiceRequest res = self; memset(&self, 0, sizeof(self)); return res; }
	~InvoiceRequest() { InvoiceRequest_free(self); }
	InvoiceRequest& operator=(InvoiceRequest&& o) { InvoiceRequest_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInvoiceRequest* operator &() { return &self; }
	LDKInvoiceRequest* operator ->() { return &self; }
	const LDKInvoiceRequest* operator &() const { return &self; }
	const LDKInvoiceRequest* operator ->() const { return &self; }
};
class InvoiceRequestFeatures {
private:
	LDKInvoiceRequestFeatures self;
public:
	InvoiceRequestFeatures(const InvoiceRequestFeatures&) = delete;
	InvoiceRequestFeatures(InvoiceRequestFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	InvoiceRequestFeatures(LDKInvoiceRequestFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKInvoiceRequestFeatures() && { LDKInvoiceRequestFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~InvoiceRequestFeatures() { InvoiceRequestFeatures_free(self); }
	InvoiceRequestFeatures& operator=(InvoiceRequestFeatures&& o) { InvoiceRequestFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKInvoiceRequestFeatures* operator &() { return &self; }
	LDKInvoiceRequestFeatures* operator ->() { return &self; }
	const LDKInvoiceRequestFeatures* operator &() const { return &self; }
	const LDKInvoiceRequestFeatures* operator ->() const { return &self; }
};
class KeysManager {
private:
	LDKKeysManager self;
public:
	KeysManager(const KeysManager&) = delete;
	KeysManager(KeysManager&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	KeysManager(LDKKeysManager&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKKeysManager() && { LDKKeysManager res = self; memset(&self, 0, sizeof(self)); return res; }
	~KeysManager() { KeysManager_free(self); }
	KeysManager& operator=(KeysManager&& o) { KeysManager_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKKeysManager* operator &() { return &self; }
	LDKKeysManager* operator ->() { return &self; }
	const LDKKeysManager* operator &() const { return &self; }
	const LDKKeysManager* operator ->() const { return &self; }
};
class Level {
private:
	LDKLevel self;
public:
	Level(const Level&) = delete;
	Level(Level&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Level(LDKLevel&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKLevel() && { LDKLevel res = self; memset(&self, 0, sizeof(self)); return res; }
	Level& operator=(Level&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKLevel* operator &() { return &self; }
	LDKLevel* operator ->() { return &self; }
	const LDKLevel* operator &() const { return &self; }
	const LDKLevel* operator ->() const { return &self; }
};
class LightningError {
private:
	LDKLightningError self;
public:
	LightningError(const LightningError&) = delete;
	LightningError(LightningError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	LightningError(LDKLightningError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKLightningError() && { LDKLightningError res = self; memset(&self, 0, sizeof(self)); return res; }
	~LightningError() { LightningError_free(self); }
	LightningError& operator=(LightningError&& o) { LightningError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKLightningError* operator &() { return &self; }
	LDKLightningError* operator ->() { return &self; }
	const LDKLightningError* operator &() const { return &self; }
	const LDKLightningError* operator ->() const { return &self; }
};
class Listen {
private:
	LDKListen self;
public:
	Listen(const Listen&) = delete;
	Listen(Listen&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Listen(LDKListen&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKListen() && { LDKListen res = self; memset(&self, 0, sizeof(self)); return res; }
	~Listen() { Listen_free(self); }
	Listen& operator=(Listen&& o) { Listen_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKListen* operator &() { return &self; }
	LDKListen* operator ->() { return &self; }
	const LDKListen* operator &() const { return &self; }
	const LDKListen* operator ->() const { return &self; }
	/**
	 * filtered_block_connected tells of a block and those of its transactions that
	 * were asked for, in block order.
	 */
	inline void filtered_block_connected(const uint8_t (*header)[80], struct LDKCVec_C2Tuple_usizeTransactionZZ txdata, uint32_t height);
	/**
	 * block_connected tells of a whole serialized block. A block that does not
	 * parse is ignored and logged.
	 */
	inline void block_connected(struct LDKu8slice block, uint32_t height);
	/**
	 * block_disconnected takes the tip back.
	 */
	inline void block_disconnected(const uint8_t (*header)[80], uint32_t height);
};
class LockableScore {
private:
	LDKLockableScore self;
public:
	LockableScore(const LockableScore&) = delete;
	LockableScore(LockableScore&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	LockableScore(LDKLockableScore&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKLockableScore() && { LDKLockableScore res = self; memset(&self, 0, sizeof(self)); return res; }
	~LockableScore() { LockableScore_free(self); }
	LockableScore& operator=(LockableScore&& o) { LockableScore_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKLockableScore* operator &() { return &self; }
	LDKLockableScore* operator ->() { return &self; }
	const LDKLockableScore* operator &() const { return &self; }
	const LDKLockableScore* operator ->() const { return &self; }
	/**
	 * read_lock returns the scorer for a search; many may hold it at a time.
	 */
	inline LDK::ScoreLookUp read_lock();
	/**
	 * write_lock returns the scorer for learning; nobody else may hold it then.
	 */
	inline LDK::ScoreUpdate write_lock();
};
class LockedChannelMonitor {
private:
	LDKLockedChannelMonitor self;
public:
	LockedChannelMonitor(const LockedChannelMonitor&) = delete;
	LockedChannelMonitor(LockedChannelMonitor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	LockedChannelMonitor(LDKLockedChannelMonitor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKLockedChannelMonitor() && { LDKLockedChannelMonitor res = self; memset(&self, 0, sizeof(self)); return res; }
	~LockedChannelMonitor() { LockedChannelMonitor_free(self); }
	LockedChannelMonitor& operator=(LockedChannelMonitor&& o) { LockedChannelMonitor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKLockedChannelMonitor* operator &() { return &self; }
	LDKLockedChannelMonitor* operator ->() { return &self; }
	const LDKLockedChannelMonitor* operator &() const { return &self; }
	const LDKLockedChannelMonitor* operator ->() const { return &self; }
};
class Logger {
private:
	LDKLogger self;
public:
	Logger(const Logger&) = delete;
	Logger(Logger&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Logger(LDKLogger&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKLogger() && { LDKLogger res = self; memset(&self, 0, sizeof(self)); return res; }
	~Logger() { Logger_free(self); }
	Logger& operator=(Logger&& o) { Logger_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKLogger* operator &() { return &self; }
	LDKLogger* operator ->() { return &self; }
	const LDKLogger* operator &() const { return &self; }
	const LDKLogger* operator ->() const { return &self; }
	/**
	 * log gets a record, which moves: free it with Record_free, now or later, from
	 * any thread. It may be called on any thread that calls into the library and
	 * under the calling object's lock: it must not call that object back.
	 */
	inline void log(struct LDKRecord record);
};
class MaxDustHTLCExposure {
private:
	LDKMaxDustHTLCExposure self;
public:
	MaxDustHTLCExposure(const MaxDustHTLCExposure&) = delete;
	MaxDustHTLCExposure(MaxDustHTLCExposure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MaxDustHTLCExposure(LDKMaxDustHTLCExposure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMaxDustHTLCExposure() && { LDKMaxDustHTLCExposure res = self; memset(&self, 0, sizeof(self)); return res; }
	~MaxDustHTLCExposure() { MaxDustHTLCExposure_free(self); }
	MaxDustHTLCExposure& operator=(MaxDustHTLCExposure&& o) { MaxDustHTLCExposure_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMaxDustHTLCExposure* operator &() { return &self; }
	LDKMaxDustHTLCExposure* operator ->() { return &self; }
	const LDKMaxDustHTLCExposure* operator &() const { return &self; }
	const LDKMaxDustHTLCExposure* operator ->() const { return &self; }
};
class MessageHandler {
private:
	LDKMessageHandler self;
public:
	MessageHandler(const MessageHandler&) = delete;
	MessageHandler(MessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MessageHandler(LDKMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMessageHandler() && { LDKMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~MessageHandler() { MessageHandler_free(self); }
	MessageHandler& operator=(MessageHandler&& o) { MessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMessageHandler* operator &() { return &self; }
	LDKMessageHandler* operator ->() { return &self; }
	const LDKMessageHandler* operator &() const { return &self; }
	const LDKMessageHandler* operator ->() const { return &self; }
};
class MessageRouter {
private:
	LDKMessageRouter self;
public:
	MessageRouter(const MessageRouter&) = delete;
	MessageRouter(MessageRouter&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MessageRouter(LDKMessageRouter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMessageRouter() && { LDKMessageRouter res = self; memset(&self, 0, sizeof(self)); return res; }
	~MessageRouter() { MessageRouter_free(self); }
	MessageRouter& operator=(MessageRouter&& o) { MessageRouter_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMessageRouter* operator &() { return &self; }
	LDKMessageRouter* operator ->() { return &self; }
	const LDKMessageRouter* operator &() const { return &self; }
	const LDKMessageRouter* operator ->() const { return &self; }
	/**
	 * find_path returns a path from the sender, which is connected to the peers,
	 * to the destination. The error says no more than that there is none.
	 */
	inline LDK::CResult_OnionMessagePathNoneZ find_path(struct LDKPublicKey sender, struct LDKCVec_PublicKeyZ peers, struct LDKDestination destination);
	/**
	 * create_blinded_paths returns paths that lead to the recipient without naming
	 * it. The recipient is connected to the peers. The error says no more than
	 * that there are none.
	 */
	inline LDK::CResult_CVec_BlindedPathZNoneZ create_blinded_paths(struct LDKPublicKey recipient, struct LDKCVec_PublicKeyZ peers);
};
class MessageSendEvent {
private:
	LDKMessageSendEvent self;
public:
	MessageSendEvent(const MessageSendEvent&) = delete;
	MessageSendEvent(MessageSendEvent&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MessageSendEvent(LDKMessageSendEvent&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMessageSendEvent() && { LDKMessageSendEvent res = self; memset(&self, 0, sizeof(self)); return res; }
	~MessageSendEvent() { MessageSendEvent_free(self); }
	MessageSendEvent& operator=(MessageSendEvent&& o) { MessageSendEvent_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMessageSendEvent* operator &() { return &self; }
	LDKMessageSendEvent* operator ->() { return &self; }
	const LDKMessageSendEvent* operator &() const { return &self; }
	const LDKMessageSendEvent* operator ->() const { return &self; }
};
class MessageSendEventsProvider {
private:
	LDKMessageSendEventsProvider self;
public:
	MessageSendEventsProvider(const MessageSendEventsProvider&) = delete;
	MessageSendEventsProvider(MessageSendEventsProvider&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MessageSendEventsProvider(LDKMessageSendEventsProvider&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMessageSendEventsProvider() && { LDKMessageSendEventsProvider res = self; memset(&self, 0, sizeof(self)); return res; }
	~MessageSendEventsProvider() { MessageSendEventsProvider_free(self); }
	MessageSendEventsProvider& operator=(MessageSendEventsProvider&& o) { MessageSendEventsProvider_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMessageSendEventsProvider* operator &() { return &self; }
	LDKMessageSendEventsProvider* operator ->() { return &self; }
	const LDKMessageSendEventsProvider* operator &() const { return &self; }
	const LDKMessageSendEventsProvider* operator ->() const { return &self; }
	/**
	 * get_and_clear_pending_msg_events returns the pending events in order and
	 * forgets them.
	 */
	inline LDK::CVec_MessageSendEventZ get_and_clear_pending_msg_events();
};
class MinFinalCltvExpiryDelta {
private:
	LDKMinFinalCltvExpiryDelta self;
public:
	MinFinalCltvExpiryDelta(const MinFinalCltvExpiryDelta&) = delete;
	MinFinalCltvExpiryDelta(MinFinalCltvExpiryDelta&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MinFinalCltvExpiryDelta(LDKMinFinalCltvExpiryDelta&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMinFinalCltvExpiryDelta() && { LDKMinFinalCltvExpiryDelta res = self; memset(&self, 0, sizeof(self)); return res; }
	~MinFinalCltvExpiryDelta() { MinFinalCltvExpiryDelta_free(self); }
	MinFinalCltvExpiryDelta& operator=(MinFinalCltvExpiryDelta&& o) { MinFinalCltvExpiryDelta_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMinFinalCltvExpiryDelta* operator &() { return &self; }
	LDKMinFinalCltvExpiryDelta* operator ->() { return &self; }
	const LDKMinFinalCltvExpiryDelta* operator &() const { return &self; }
	const LDKMinFinalCltvExpiryDelta* operator ->() const { return &self; }
};
class MonitorEvent {
private:
	LDKMonitorEvent self;
public:
	MonitorEvent(const MonitorEvent&) = delete;
	MonitorEvent(MonitorEvent&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MonitorEvent(LDKMonitorEvent&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMonitorEvent() && { LDKMonitorEvent res = self; memset(&self, 0, sizeof(self)); return res; }
	~MonitorEvent() { MonitorEvent_free(self); }
	MonitorEvent& operator=(MonitorEvent&& o) { MonitorEvent_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMonitorEvent* operator &() { return &self; }
	LDKMonitorEvent* operator ->() { return &self; }
	const LDKMonitorEvent* operator &() const { return &self; }
	const LDKMonitorEvent* operator ->() const { return &self; }
};
class MonitorUpdateId {
private:
	LDKMonitorUpdateId self;
public:
	MonitorUpdateId(const MonitorUpdateId&) = delete;
	MonitorUpdateId(MonitorUpdateId&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MonitorUpdateId(LDKMonitorUpdateId&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMonitorUpdateId() && { LDKMonitorUpdateId res = self; memset(&self, 0, sizeof(self)); return res; }
	~MonitorUpdateId() { MonitorUpdateId_free(self); }
	MonitorUpdateId& operator=(MonitorUpdateId&& o) { MonitorUpdateId_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMonitorUpdateId* operator &() { return &self; }
	LDKMonitorUpdateId* operator ->() { return &self; }
	const LDKMonitorUpdateId* operator &() const { return &self; }
	const LDKMonitorUpdateId* operator ->() const { return &self; }
};
class MultiThreadedLockableScore {
private:
	LDKMultiThreadedLockableScore self;
public:
	MultiThreadedLockableScore(const MultiThreadedLockableScore&) = delete;
	MultiThreadedLockableScore(MultiThreadedLockableScore&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MultiThreadedLockableScore(LDKMultiThreadedLockableScore&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMultiThreadedLockableScore() && { LDKMultiThreadedLockableScore res = self; memset(&self, 0, sizeof(self)); return res; }
	~MultiThreadedLockableScore() { MultiThreadedLockableScore_free(self); }
	MultiThreadedLockableScore& operator=(MultiThreadedLockableScore&& o) { MultiThreadedLockableScore_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMultiThreadedLockableScore* operator &() { return &self; }
	LDKMultiThreadedLockableScore* operator ->() { return &self; }
	const LDKMultiThreadedLockableScore* operator &() const { return &self; }
	const LDKMultiThreadedLockableScore* operator ->() const { return &self; }
};
class MultiThreadedScoreLockRead {
private:
	LDKMultiThreadedScoreLockRead self;
public:
	MultiThreadedScoreLockRead(const MultiThreadedScoreLockRead&) = delete;
	MultiThreadedScoreLockRead(MultiThreadedScoreLockRead&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MultiThreadedScoreLockRead(LDKMultiThreadedScoreLockRead&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMultiThreadedScoreLockRead() && { LDKMultiThreadedScoreLockRead res = self; memset(&self, 0, sizeof(self)); return res; }
	~MultiThreadedScoreLockRead() { MultiThreadedScoreLockRead_free(self); }
	MultiThreadedScoreLockRead& operator=(MultiThreadedScoreLockRead&& o) { MultiThreadedScoreLockRead_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMultiThreadedScoreLockRead* operator &() { return &self; }
	LDKMultiThreadedScoreLockRead* operator ->() { return &self; }
	const LDKMultiThreadedScoreLockRead* operator &() const { return &self; }
	const LDKMultiThreadedScoreLockRead* operator ->() const { return &self; }
};
class MultiThreadedScoreLockWrite {
private:
	LDKMultiThreadedScoreLockWrite self;
public:
	MultiThreadedScoreLockWrite(const MultiThreadedScoreLockWrite&) = delete;
	MultiThreadedScoreLockWrite(MultiThreadedScoreLockWrite&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	MultiThreadedScoreLockWrite(LDKMultiThreadedScoreLockWrite&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKMultiThreadedScoreLockWrite() && { LDKMultiThreadedScoreLockWrite res = self; memset(&self, 0, sizeof(self)); return res; }
	~MultiThreadedScoreLockWrite() { MultiThreadedScoreLockWrite_free(self); }
	MultiThreadedScoreLockWrite& operator=(MultiThreadedScoreLockWrite&& o) { MultiThreadedScoreLockWrite_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKMultiThreadedScoreLockWrite* operator &() { return &self; }
	LDKMultiThreadedScoreLockWrite* operator ->() { return &self; }
	const LDKMultiThreadedScoreLockWrite* operator &() const { return &self; }
	const LDKMultiThreadedScoreLockWrite* operator ->() const { return &self; }
};
class NetworkGraph {
private:
	LDKNetworkGraph self;
public:
	NetworkGraph(const NetworkGraph&) = delete;
	NetworkGraph(NetworkGraph&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NetworkGraph(LDKNetworkGraph&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNetworkGraph() && { LDKNetworkGraph res = self; memset(&self, 0, sizeof(self)); return res; }
	~NetworkGraph() { NetworkGraph_free(self); }
	NetworkGraph& operator=(NetworkGraph&& o) { NetworkGraph_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNetworkGraph* operator &() { return &self; }
	LDKNetworkGraph* operator ->() { return &self; }
	const LDKNetworkGraph* operator &() const { return &self; }
	const LDKNetworkGraph* operator ->() const { return &self; }
};
class NetworkUpdate {
private:
	LDKNetworkUpdate self;
public:
	NetworkUpdate(const NetworkUpdate&) = delete;
	NetworkUpdate(NetworkUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NetworkUpdate(LDKNetworkUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNetworkUpdate() && { LDKNetworkUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~NetworkUpdate() { NetworkUpdate_free(self); }
	NetworkUpdate& operator=(NetworkUpdate&& o) { NetworkUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNetworkUpdate* operator &() { return &self; }
	LDKNetworkUpdate* operator ->() { return &self; }
	const LDKNetworkUpdate* operator &() const { return &self; }
	const LDKNetworkUpdate* operator ->() const { return &self; }
};
class NodeAlias {
private:
	LDKNodeAlias self;
public:
	NodeAlias(const NodeAlias&) = delete;
	NodeAlias(NodeAlias&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeAlias(LDKNodeAlias&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeAlias() && { LDKNodeAlias res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeAlias() { NodeAlias_free(self); }
	NodeAlias& operator=(NodeAlias&& o) { NodeAlias_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeAlias* operator &() { return &self; }
	LDKNodeAlias* operator ->() { return &self; }
	const LDKNodeAlias* operator &() const { return &self; }
	const LDKNodeAlias* operator ->() const { return &self; }
};
class NodeAnnouncement {
private:
	LDKNodeAnnouncement self;
public:
	NodeAnnouncement(const NodeAnnouncement&) = delete;
	NodeAnnouncement(NodeAnnouncement&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeAnnouncement(LDKNodeAnnouncement&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeAnnouncement() && { LDKNodeAnnouncement res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeAnnouncement() { NodeAnnouncement_free(self); }
	NodeAnnouncement& operator=(NodeAnnouncement&& o) { NodeAnnouncement_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeAnnouncement* operator &() { return &self; }
	LDKNodeAnnouncement* operator ->() { return &self; }
	const LDKNodeAnnouncement* operator &() const { return &self; }
	const LDKNodeAnnouncement* operator ->() const { return &self; }
};
class NodeAnnouncementInfo {
private:
	LDKNodeAnnouncementInfo self;
public:
	NodeAnnouncementInfo(const NodeAnnouncementInfo&) = delete;
	NodeAnnouncementInfo(NodeAnnouncementInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeAnnouncementInfo(LDKNodeAnnouncementInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeAnnouncementInfo() && { LDKNodeAnnouncementInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeAnnouncementInfo() { NodeAnnouncementInfo_free(self); }
	NodeAnnouncementInfo& operator=(NodeAnnouncementInfo&& o) { NodeAnnouncementInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeAnnouncementInfo* operator &() { return &self; }
	LDKNodeAnnouncementInfo* operator ->() { return &self; }
	const LDKNodeAnnouncementInfo* operator &() const { return &self; }
	const LDKNodeAnnouncementInfo* operator ->() const { return &self; }
};
class NodeFeatures {
private:
	LDKNodeFeatures self;
public:
	NodeFeatures(const NodeFeatures&) = delete;
	NodeFeatures(NodeFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeFeatures(LDKNodeFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeFeatures() && { LDKNodeFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeFeatures() { NodeFeatures_free(self); }
	NodeFeatures& operator=(NodeFeatures&& o) { NodeFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeFeatures* operator &() { return &self; }
	LDKNodeFeatures* operator ->() { return &self; }
	const LDKNodeFeatures* operator &() const { return &self; }
	const LDKNodeFeatures* operator ->() const { return &self; }
};
class NodeId {
private:
	LDKNodeId self;
public:
	NodeId(const NodeId&) = delete;
	NodeId(NodeId&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeId(LDKNodeId&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeId() && { LDKNodeId res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeId() { NodeId_free(self); }
	NodeId& operator=(NodeId&& o) { NodeId_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeId* operator &() { return &self; }
	LDKNodeId* operator ->() { return &self; }
	const LDKNodeId* operator &() const { return &self; }
	const LDKNodeId* operator ->() const { return &self; }
};
class NodeInfo {
private:
	LDKNodeInfo self;
public:
	NodeInfo(const NodeInfo&) = delete;
	NodeInfo(NodeInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeInfo(LDKNodeInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeInfo() && { LDKNodeInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeInfo() { NodeInfo_free(self); }
	NodeInfo& operator=(NodeInfo&& o) { NodeInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeInfo* operator &() { return &self; }
	LDKNodeInfo* operator ->() { return &self; }
	const LDKNodeInfo* operator &() const { return &self; }
	const LDKNodeInfo* operator ->() const { return &self; }
};
class NodeSigner {
private:
	LDKNodeSigner self;
public:
	NodeSigner(const NodeSigner&) = delete;
	NodeSigner(NodeSigner&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	NodeSigner(LDKNodeSigner&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKNodeSigner() && { LDKNodeSigner res = self; memset(&self, 0, sizeof(self)); return res; }
	~NodeSigner() { NodeSigner_free(self); }
	NodeSigner& operator=(NodeSigner&& o) { NodeSigner_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKNodeSigner* operator &() { return &self; }
	LDKNodeSigner* operator ->() { return &self; }
	const LDKNodeSigner* operator &() const { return &self; }
	const LDKNodeSigner* operator ->() const { return &self; }
	/**
	 * get_inbound_payment_key_material returns what inbound payment secrets derive
	 * from: always the same, and the same on all nodes that share a phantom node.
	 */
	inline LDKThirtyTwoBytes get_inbound_payment_key_material();
	/**
	 * get_node_id returns the public key, always the same. An error means that the
	 * recipient is not supported.
	 */
	inline LDK::CResult_PublicKeyNoneZ get_node_id(enum LDKRecipient recipient);
	/**
	 * ecdh returns SHA256 of the compressed point other_key*secret*tweak; no tweak
	 * is 1.
	 */
	inline LDK::CResult_ThirtyTwoBytesNoneZ ecdh(enum LDKRecipient recipient, struct LDKPublicKey other_key, struct LDKCOption_BigEndianScalarZ tweak);
	/**
	 * sign_invoice signs a BOLT 11 invoice: the human readable part and the data
	 * part without signature.
	 */
	inline LDK::CResult_RecoverableSignatureNoneZ sign_invoice(struct LDKu8slice hrp_bytes, struct LDKCVec_U5Z invoice_data, enum LDKRecipient recipient);
	/**
	 * sign_bolt12_invoice_request signs a BOLT 12 invoice request.
	 */
	inline LDK::CResult_SchnorrSignatureNoneZ sign_bolt12_invoice_request(const struct LDKUnsignedInvoiceRequest *NONNULL_PTR invoice_request);
	/**
	 * sign_bolt12_invoice signs a BOLT 12 invoice.
	 */
	inline LDK::CResult_SchnorrSignatureNoneZ sign_bolt12_invoice(const struct LDKUnsignedBolt12Invoice *NONNULL_PTR invoice);
	/**
	 * sign_gossip_message signs a gossip message with the node's key (BOLT 7).
	 */
	inline LDK::CResult_ECDSASignatureNoneZ sign_gossip_message(struct LDKUnsignedGossipMessage msg);
};
class OfferFeatures {
private:
	LDKOfferFeatures self;
public:
	OfferFeatures(const OfferFeatures&) = delete;
	OfferFeatures(OfferFeatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OfferFeatures(LDKOfferFeatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOfferFeatures() && { LDKOfferFeatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~OfferFeatures() { OfferFeatures_free(self); }
	OfferFeatures& operator=(OfferFeatures&& o) { OfferFeatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOfferFeatures* operator &() { return &self; }
	LDKOfferFeatures* operator ->() { return &self; }
	const LDKOfferFeatures* operator &() const { return &self; }
	const LDKOfferFeatures* operator ->() const { return &self; }
};
class OffersMessage {
private:
	LDKOffersMessage self;
public:
	OffersMessage(const OffersMessage&) = delete;
	OffersMessage(OffersMessage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OffersMessage(LDKOffersMessage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOffersMessage() && { LDKOffersMessage res = self; memset(&self, 0, sizeof(self)); return res; }
	~OffersMessage() { OffersMessage_free(self); }
	OffersMessage& operator=(OffersMessage&& o) { OffersMessage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOffersMessage* operator &() { return &self; }
	LDKOffersMessage* operator ->() { return &self; }
	const LDKOffersMessage* operator &() const { return &self; }
	const LDKOffersMessage* operator ->() const { return &self; }
};
class OffersMessageHandler {
private:
	LDKOffersMessageHandler self;
public:
	OffersMessageHandler(const OffersMessageHandler&) = delete;
	OffersMessageHandler(OffersMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OffersMessageHandler(LDKOffersMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOffersMessageHandler() && { LDKOffersMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~OffersMessageHandler() { OffersMessageHandler_free(self); }
	OffersMessageHandler& operator=(OffersMessageHandler&& o) { OffersMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOffersMessageHandler* operator &() { return &self; }
	LDKOffersMessageHandler* operator ->() { return &self; }
	const LDKOffersMessageHandler* operator &() const { return &self; }
	const LDKOffersMessageHandler* operator ->() const { return &self; }
	/**
	 * handle_message handles a message and returns the answer or none.
	 */
	inline LDK::COption_OffersMessageZ handle_message(struct LDKOffersMessage message);
	/**
	 * release_pending_messages returns what is to be sent and forgets it.
	 */
	inline LDK::CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ release_pending_messages();
};
class OneHopBlindedPathCandidate {
private:
	LDKOneHopBlindedPathCandidate self;
public:
	OneHopBlindedPathCandidate(const OneHopBlindedPathCandidate&) = delete;
	OneHopBlindedPathCandidate(OneHopBlindedPathCandidate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OneHopBlindedPathCandidate(LDKOneHopBlindedPathCandidate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOneHopBlindedPathCandidate() && { LDKOneHopBlindedPathCandidate res = self; memset(&self, 0, sizeof(self)); return res; }
	~OneHopBlindedPathCandidate() { OneHopBlindedPathCandidate_free(self); }
	OneHopBlindedPathCandidate& operator=(OneHopBlindedPathCandidate&& o) { OneHopBlindedPathCandidate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOneHopBlindedPathCandidate* operator &() { return &self; }
	LDKOneHopBlindedPathCandidate* operator ->() { return &self; }
	const LDKOneHopBlindedPathCandidate* operator &() const { return &self; }
	const LDKOneHopBlindedPathCandidate* operator ->() const { return &self; }
};
class OnionErrorPacket {
private:
	LDKOnionErrorPacket self;
public:
	OnionErrorPacket(const OnionErrorPacket&) = delete;
	OnionErrorPacket(OnionErrorPacket&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionErrorPacket(LDKOnionErrorPacket&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionErrorPacket() && { LDKOnionErrorPacket res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionErrorPacket() { OnionErrorPacket_free(self); }
	OnionErrorPacket& operator=(OnionErrorPacket&& o) { OnionErrorPacket_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionErrorPacket* operator &() { return &self; }
	LDKOnionErrorPacket* operator ->() { return &self; }
	const LDKOnionErrorPacket* operator &() const { return &self; }
	const LDKOnionErrorPacket* operator ->() const { return &self; }
};
class OnionMessage {
private:
	LDKOnionMessage self;
public:
	OnionMessage(const OnionMessage&) = delete;
	OnionMessage(OnionMessage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionMessage(LDKOnionMessage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionMessage() && { LDKOnionMessage res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionMessage() { OnionMessage_free(self); }
	OnionMessage& operator=(OnionMessage&& o) { OnionMessage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionMessage* operator &() { return &self; }
	LDKOnionMessage* operator ->() { return &self; }
	const LDKOnionMessage* operator &() const { return &self; }
	const LDKOnionMessage* operator ->() const { return &self; }
};
class OnionMessageContents {
private:
	LDKOnionMessageContents self;
public:
	OnionMessageContents(const OnionMessageContents&) = delete;
	OnionMessageContents(OnionMessageContents&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionMessageContents(LDKOnionMessageContents&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionMessageContents() && { LDKOnionMessageContents res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionMessageContents() { OnionMessageContents_free(self); }
	OnionMessageContents& operator=(OnionMessageContents&& o) { OnionMessageContents_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionMessageContents* operator &() { return &self; }
	LDKOnionMessageContents* operator ->() { return &self; }
	const LDKOnionMessageContents* operator &() const { return &self; }
	const LDKOnionMessageContents* operator ->() const { return &self; }
	/**
	 * tlv_type returns the record's type, at least 64. An even one makes nodes
	 * that do not know it drop the message.
	 */
	inline uint64_t tlv_type();
	/**
	 * debug_str describes the contents for logs.
	 */
	inline LDK::Str debug_str();
};
class OnionMessageHandler {
private:
	LDKOnionMessageHandler self;
public:
	OnionMessageHandler(const OnionMessageHandler&) = delete;
	OnionMessageHandler(OnionMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionMessageHandler(LDKOnionMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionMessageHandler() && { LDKOnionMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionMessageHandler() { OnionMessageHandler_free(self); }
	OnionMessageHandler& operator=(OnionMessageHandler&& o) { OnionMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionMessageHandler* operator &() { return &self; }
	LDKOnionMessageHandler* operator ->() { return &self; }
	const LDKOnionMessageHandler* operator &() const { return &self; }
	const LDKOnionMessageHandler* operator ->() const { return &self; }
	/**
	 * get_and_clear_connections_needed returns the nodes that have to be connected
	 * before messages that wait for them can leave. Poll it.
	 */
	inline LDK::CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ get_and_clear_connections_needed();
	/**
	 * handle_onion_message handles onion_message.
	 */
	inline void handle_onion_message(struct LDKPublicKey peer_node_id, const struct LDKOnionMessage *NONNULL_PTR msg);
	/**
	 * next_onion_message_for_peer takes the next message for a peer out of the
	 * queue, or returns none.
	 */
	inline LDK::OnionMessage next_onion_message_for_peer(struct LDKPublicKey peer_node_id);
	/**
	 * peer_connected says that a peer has completed its init exchange. An error
	 * refuses the peer, for all handlers, and no peer_disconnected follows.
	 */
	inline LDK::CResult_NoneNoneZ peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR init, bool inbound);
	/**
	 * peer_disconnected says that the connection is gone. It comes exactly once
	 * for each peer_connected that returned none.
	 */
	inline void peer_disconnected(struct LDKPublicKey their_node_id);
	/**
	 * timer_tick_occurred is to be called about every ten seconds; messages that
	 * wait for a connection are dropped some ticks later.
	 */
	inline void timer_tick_occurred();
	/**
	 * provided_node_features returns the features that this handler adds to our
	 * node_announcement.
	 */
	inline LDK::NodeFeatures provided_node_features();
	/**
	 * provided_init_features returns the features that this handler adds to our
	 * init for a peer.
	 */
	inline LDK::InitFeatures provided_init_features(struct LDKPublicKey their_node_id);
};
class OnionMessagePath {
private:
	LDKOnionMessagePath self;
public:
	OnionMessagePath(const OnionMessagePath&) = delete;
	OnionMessagePath(OnionMessagePath&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionMessagePath(LDKOnionMessagePath&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionMessagePath() && { LDKOnionMessagePath res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionMessagePath() { OnionMessagePath_free(self); }
	OnionMessagePath& operator=(OnionMessagePath&& o) { OnionMessagePath_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionMessagePath* operator &() { return &self; }
	LDKOnionMessagePath* operator ->() { return &self; }
	const LDKOnionMessagePath* operator &() const { return &self; }
	const LDKOnionMessagePath* operator ->() const { return &self; }
};
class OnionMessenger {
private:
	LDKOnionMessenger self;
public:
	OnionMessenger(const OnionMessenger&) = delete;
	OnionMessenger(OnionMessenger&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionMessenger(LDKOnionMessenger&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionMessenger() && { LDKOnionMessenger res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionMessenger() { OnionMessenger_free(self); }
	OnionMessenger& operator=(OnionMessenger&& o) { OnionMessenger_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionMessenger* operator &() { return &self; }
	LDKOnionMessenger* operator ->() { return &self; }
	const LDKOnionMessenger* operator &() const { return &self; }
	const LDKOnionMessenger* operator ->() const { return &self; }
};
class OnionPacket {
private:
	LDKOnionPacket self;
public:
	OnionPacket(const OnionPacket&) = delete;
	OnionPacket(OnionPacket&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OnionPacket(LDKOnionPacket&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOnionPacket() && { LDKOnionPacket res = self; memset(&self, 0, sizeof(self)); return res; }
	~OnionPacket() { OnionPacket_free(self); }
	OnionPacket& operator=(OnionPacket&& o) { OnionPacket_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOnionPacket* operator &() { return &self; }
	LDKOnionPacket* operator ->() { return &self; }
	const LDKOnionPacket* operator &() const { return &self; }
	const LDKOnionPacket* operator ->() const { return &self; }
};
class OpenChannel {
private:
	LDKOpenChannel self;
public:
	OpenChannel(const OpenChannel&) = delete;
	OpenChannel(OpenChannel&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OpenChannel(LDKOpenChannel&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOpenChannel() && { LDKOpenChannel res = self; memset(&self, 0, sizeof(self)); return res; }
	~OpenChannel() { OpenChannel_free(self); }
	OpenChannel& operator=(OpenChannel&& o) { OpenChannel_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOpenChannel* operator &() { return &self; }
	LDKOpenChannel* operator ->() { return &self; }
	const LDKOpenChannel* operator &() const { return &self; }
	const LDKOpenChannel* operator ->() const { return &self; }
};
class OpenChannelV2 {
private:
	LDKOpenChannelV2 self;
public:
	OpenChannelV2(const OpenChannelV2&) = delete;
	OpenChannelV2(OpenChannelV2&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OpenChannelV2(LDKOpenChannelV2&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOpenChannelV2() && { LDKOpenChannelV2 res = self; memset(&self, 0, sizeof(self)); return res; }
	~OpenChannelV2() { OpenChannelV2_free(self); }
	OpenChannelV2& operator=(OpenChannelV2&& o) { OpenChannelV2_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOpenChannelV2* operator &() { return &self; }
	LDKOpenChannelV2* operator ->() { return &self; }
	const LDKOpenChannelV2* operator &() const { return &self; }
	const LDKOpenChannelV2* operator ->() const { return &self; }
};
class OutPoint {
private:
	LDKOutPoint self;
public:
	OutPoint(const OutPoint&) = delete;
	OutPoint(OutPoint&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	OutPoint(LDKOutPoint&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKOutPoint() && { LDKOutPoint res = self; memset(&self, 0, sizeof(self)); return res; }
	~OutPoint() { OutPoint_free(self); }
	OutPoint& operator=(OutPoint&& o) { OutPoint_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKOutPoint* operator &() { return &self; }
	LDKOutPoint* operator ->() { return &self; }
	const LDKOutPoint* operator &() const { return &self; }
	const LDKOutPoint* operator ->() const { return &self; }
};
class P2PGossipSync {
private:
	LDKP2PGossipSync self;
public:
	P2PGossipSync(const P2PGossipSync&) = delete;
	P2PGossipSync(P2PGossipSync&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	P2PGossipSync(LDKP2PGossipSync&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKP2PGossipSync() && { LDKP2PGossipSync res = self; memset(&self, 0, sizeof(self)); return res; }
	~P2PGossipSync() { P2PGossipSync_free(self); }
	P2PGossipSync& operator=(P2PGossipSync&& o) { P2PGossipSync_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKP2PGossipSync* operator &() { return &self; }
	LDKP2PGossipSync* operator ->() { return &self; }
	const LDKP2PGossipSync* operator &() const { return &self; }
	const LDKP2PGossipSync* operator ->() const { return &self; }
};
class Packet {
private:
	LDKPacket self;
public:
	Packet(const Packet&) = delete;
	Packet(Packet&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Packet(LDKPacket&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPacket() && { LDKPacket res = self; memset(&self, 0, sizeof(self)); return res; }
	~Packet() { Packet_free(self); }
	Packet& operator=(Packet&& o) { Packet_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPacket* operator &() { return &self; }
	LDKPacket* operator ->() { return &self; }
	const LDKPacket* operator &() const { return &self; }
	const LDKPacket* operator ->() const { return &self; }
};
class ParseOrSemanticError {
private:
	LDKParseOrSemanticError self;
public:
	ParseOrSemanticError(const ParseOrSemanticError&) = delete;
	ParseOrSemanticError(ParseOrSemanticError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ParseOrSemanticError(LDKParseOrSemanticError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKParseOrSemanticError() && { LDKParseOrSemanticError res = self; memset(&self, 0, sizeof(self)); return res; }
	~ParseOrSemanticError() { ParseOrSemanticError_free(self); }
	ParseOrSemanticError& operator=(ParseOrSemanticError&& o) { ParseOrSemanticError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKParseOrSemanticError* operator &() { return &self; }
	LDKParseOrSemanticError* operator ->() { return &self; }
	const LDKParseOrSemanticError* operator &() const { return &self; }
	const LDKParseOrSemanticError* operator ->() const { return &self; }
};
class ParsedOnionMessageContents {
private:
	LDKParsedOnionMessageContents self;
public:
	ParsedOnionMessageContents(const ParsedOnionMessageContents&) = delete;
	ParsedOnionMessageContents(ParsedOnionMessageContents&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ParsedOnionMessageContents(LDKParsedOnionMessageContents&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKParsedOnionMessageContents() && { LDKParsedOnionMessageContents res = self; memset(&self, 0, sizeof(self)); return res; }
	~ParsedOnionMessageContents() { ParsedOnionMessageContents_free(self); }
	ParsedOnionMessageContents& operator=(ParsedOnionMessageContents&& o) { ParsedOnionMessageContents_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKParsedOnionMessageContents* operator &() { return &self; }
	LDKParsedOnionMessageContents* operator ->() { return &self; }
	const LDKParsedOnionMessageContents* operator &() const { return &self; }
	const LDKParsedOnionMessageContents* operator ->() const { return &self; }
};
class Path {
private:
	LDKPath self;
public:
	Path(const Path&) = delete;
	Path(Path&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Path(LDKPath&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPath() && { LDKPath res = self; memset(&self, 0, sizeof(self)); return res; }
	~Path() { Path_free(self); }
	Path& operator=(Path&& o) { Path_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPath* operator &() { return &self; }
	LDKPath* operator ->() { return &self; }
	const LDKPath* operator &() const { return &self; }
	const LDKPath* operator ->() const { return &self; }
};
class PathFailure {
private:
	LDKPathFailure self;
public:
	PathFailure(const PathFailure&) = delete;
	PathFailure(PathFailure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PathFailure(LDKPathFailure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPathFailure() && { LDKPathFailure res = self; memset(&self, 0, sizeof(self)); return res; }
	~PathFailure() { PathFailure_free(self); }
	PathFailure& operator=(PathFailure&& o) { PathFailure_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPathFailure* operator &() { return &self; }
	LDKPathFailure* operator ->() { return &self; }
	const LDKPathFailure* operator &() const { return &self; }
	const LDKPathFailure* operator ->() const { return &self; }
};
class Payee {
private:
	LDKPayee self;
public:
	Payee(const Payee&) = delete;
	Payee(Payee&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Payee(LDKPayee&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPayee() && { LDKPayee res = self; memset(&self, 0, sizeof(self)); return res; }
	~Payee() { Payee_free(self); }
	Payee& operator=(Payee&& o) { Payee_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPayee* operator &() { return &self; }
	LDKPayee* operator ->() { return &self; }
	const LDKPayee* operator &() const { return &self; }
	const LDKPayee* operator ->() const { return &self; }
};
class PayeePubKey {
private:
	LDKPayeePubKey self;
public:
	PayeePubKey(const PayeePubKey&) = delete;
	PayeePubKey(PayeePubKey&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PayeePubKey(LDKPayeePubKey&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPayeePubKey() && { LDKPayeePubKey res = self; memset(&self, 0, sizeof(self)); return res; }
	~PayeePubKey() { PayeePubKey_free(self); }
	PayeePubKey& operator=(PayeePubKey&& o) { PayeePubKey_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPayeePubKey* operator &() { return &self; }
	LDKPayeePubKey* operator ->() { return &self; }
	const LDKPayeePubKey* operator &() const { return &self; }
	const LDKPayeePubKey* operator ->() const { return &self; }
};
class PaymentConstraints {
private:
	LDKPaymentConstraints self;
public:
	PaymentConstraints(const PaymentConstraints&) = delete;
	PaymentConstraints(PaymentConstraints&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentConstraints(LDKPaymentConstraints&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentConstraints() && { LDKPaymentConstraints res = self; memset(&self, 0, sizeof(self)); return res; }
	~PaymentConstraints() { PaymentConstraints_free(self); }
	PaymentConstraints& operator=(PaymentConstraints&& o) { PaymentConstraints_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentConstraints* operator &() { return &self; }
	LDKPaymentConstraints* operator ->() { return &self; }
	const LDKPaymentConstraints* operator &() const { return &self; }
	const LDKPaymentConstraints* operator ->() const { return &self; }
};
class PaymentFailureReason {
private:
	LDKPaymentFailureReason self;
public:
	PaymentFailureReason(const PaymentFailureReason&) = delete;
	PaymentFailureReason(PaymentFailureReason&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentFailureReason(LDKPaymentFailureReason&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentFailureReason() && { LDKPaymentFailureReason res = self; memset(&self, 0, sizeof(self)); return res; }
	PaymentFailureReason& operator=(PaymentFailureReason&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentFailureReason* operator &() { return &self; }
	LDKPaymentFailureReason* operator ->() { return &self; }
	const LDKPaymentFailureReason* operator &() const { return &self; }
	const LDKPaymentFailureReason* operator ->() const { return &self; }
};
class PaymentParameters {
private:
	LDKPaymentParameters self;
public:
	PaymentParameters(const PaymentParameters&) = delete;
	PaymentParameters(PaymentParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentParameters(LDKPaymentParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentParameters() && { LDKPaymentParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~PaymentParameters() { PaymentParameters_free(self); }
	PaymentParameters& operator=(PaymentParameters&& o) { PaymentParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentParameters* operator &() { return &self; }
	LDKPaymentParameters* operator ->() { return &self; }
	const LDKPaymentParameters* operator &() const { return &self; }
	const LDKPaymentParameters* operator ->() const { return &self; }
};
class PaymentPurpose {
private:
	LDKPaymentPurpose self;
public:
	PaymentPurpose(const PaymentPurpose&) = delete;
	PaymentPurpose(PaymentPurpose&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentPurpose(LDKPaymentPurpose&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentPurpose() && { LDKPaymentPurpose res = self; memset(&self, 0, sizeof(self)); return res; }
	~PaymentPurpose() { PaymentPurpose_free(self); }
	PaymentPurpose& operator=(PaymentPurpose&& o) { PaymentPurpose_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentPurpose* operator &() { return &self; }
	LDKPaymentPurpose* operator ->() { return &self; }
	const LDKPaymentPurpose* operator &() const { return &self; }
	const LDKPaymentPurpose* operator ->() const { return &self; }
};
class PaymentRelay {
private:
	LDKPaymentRelay self;
public:
	PaymentRelay(const PaymentRelay&) = delete;
	PaymentRelay(PaymentRelay&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentRelay(LDKPaymentRelay&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentRelay() && { LDKPaymentRelay res = self; memset(&self, 0, sizeof(self)); return res; }
	~PaymentRelay() { PaymentRelay_free(self); }
	PaymentRelay& operator=(PaymentRelay&& o) { PaymentRelay_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentRelay* operator &() { return &self; }
	LDKPaymentRelay* operator ->() { return &self; }
	const LDKPaymentRelay* operator &() const { return &self; }
	const LDKPaymentRelay* operator ->() const { return &self; }
};
class PaymentSendFailure {
private:
	LDKPaymentSendFailure self;
public:
	PaymentSendFailure(const PaymentSendFailure&) = delete;
	PaymentSendFailure(PaymentSendFailure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PaymentSendFailure(LDKPaymentSendFailure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPaymentSendFailure() && { LDKPaymentSendFailure res = self; memset(&self, 0, sizeof(self)); return res; }
	~PaymentSendFailure() { PaymentSendFailure_free(self); }
	PaymentSendFailure& operator=(PaymentSendFailure&& o) { PaymentSendFailure_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPaymentSendFailure* operator &() { return &self; }
	LDKPaymentSendFailure* operator ->() { return &self; }
	const LDKPaymentSendFailure* operator &() const { return &self; }
	const LDKPaymentSendFailure* operator ->() const { return &self; }
};
class PeeledOnion {
private:
	LDKPeeledOnion self;
public:
	PeeledOnion(const PeeledOnion&) = delete;
	PeeledOnion(PeeledOnion&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PeeledOnion(LDKPeeledOnion&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPeeledOnion() && { LDKPeeledOnion res = self; memset(&self, 0, sizeof(self)); return res; }
	~PeeledOnion() { PeeledOnion_free(self); }
	PeeledOnion& operator=(PeeledOnion&& o) { PeeledOnion_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPeeledOnion* operator &() { return &self; }
	LDKPeeledOnion* operator ->() { return &self; }
	const LDKPeeledOnion* operator &() const { return &self; }
	const LDKPeeledOnion* operator ->() const { return &self; }
};
class PeerHandleError {
private:
	LDKPeerHandleError self;
public:
	PeerHandleError(const PeerHandleError&) = delete;
	PeerHandleError(PeerHandleError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PeerHandleError(LDKPeerHandleError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPeerHandleError() && { LDKPeerHandleError res = self; memset(&self, 0, sizeof(self)); return res; }
	~PeerHandleError() { PeerHandleError_free(self); }
	PeerHandleError& operator=(PeerHandleError&& o) { PeerHandleError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPeerHandleError* operator &() { return &self; }
	LDKPeerHandleError* operator ->() { return &self; }
	const LDKPeerHandleError* operator &() const { return &self; }
	const LDKPeerHandleError* operator ->() const { return &self; }
};
class PeerManager {
private:
	LDKPeerManager self;
public:
	PeerManager(const PeerManager&) = delete;
	PeerManager(PeerManager&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PeerManager(LDKPeerManager&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPeerManager() && { LDKPeerManager res = self; memset(&self, 0, sizeof(self)); return res; }
	~PeerManager() { PeerManager_free(self); }
	PeerManager& operator=(PeerManager&& o) { PeerManager_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPeerManager* operator &() { return &self; }
	LDKPeerManager* operator ->() { return &self; }
	const LDKPeerManager* operator &() const { return &self; }
	const LDKPeerManager* operator ->() const { return &self; }
};
class PendingHTLCInfo {
private:
	LDKPendingHTLCInfo self;
public:
	PendingHTLCInfo(const PendingHTLCInfo&) = delete;
	PendingHTLCInfo(PendingHTLCInfo&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PendingHTLCInfo(LDKPendingHTLCInfo&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPendingHTLCInfo() && { LDKPendingHTLCInfo res = self; memset(&self, 0, sizeof(self)); return res; }
	~PendingHTLCInfo() { PendingHTLCInfo_free(self); }
	PendingHTLCInfo& operator=(PendingHTLCInfo&& o) { PendingHTLCInfo_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPendingHTLCInfo* operator &() { return &self; }
	LDKPendingHTLCInfo* operator ->() { return &self; }
	const LDKPendingHTLCInfo* operator &() const { return &self; }
	const LDKPendingHTLCInfo* operator ->() const { return &self; }
};
class PendingHTLCRouting {
private:
	LDKPendingHTLCRouting self;
public:
	PendingHTLCRouting(const PendingHTLCRouting&) = delete;
	PendingHTLCRouting(PendingHTLCRouting&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PendingHTLCRouting(LDKPendingHTLCRouting&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPendingHTLCRouting() && { LDKPendingHTLCRouting res = self; memset(&self, 0, sizeof(self)); return res; }
	~PendingHTLCRouting() { PendingHTLCRouting_free(self); }
	PendingHTLCRouting& operator=(PendingHTLCRouting&& o) { PendingHTLCRouting_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPendingHTLCRouting* operator &() { return &self; }
	LDKPendingHTLCRouting* operator ->() { return &self; }
	const LDKPendingHTLCRouting* operator &() const { return &self; }
	const LDKPendingHTLCRouting* operator ->() const { return &self; }
};
class Persist {
private:
	LDKPersist self;
public:
	Persist(const Persist&) = delete;
	Persist(Persist&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Persist(LDKPersist&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPersist() && { LDKPersist res = self; memset(&self, 0, sizeof(self)); return res; }
	~Persist() { Persist_free(self); }
	Persist& operator=(Persist&& o) { Persist_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPersist* operator &() { return &self; }
	LDKPersist* operator ->() { return &self; }
	const LDKPersist* operator &() const { return &self; }
	const LDKPersist* operator ->() const { return &self; }
	/**
	 * persist_new_channel stores the monitor of a new channel; also at start-up,
	 * for every monitor that was read back.
	 */
	inline LDK::ChannelMonitorUpdateStatus persist_new_channel(struct LDKOutPoint channel_id, const struct LDKChannelMonitor *NONNULL_PTR data, struct LDKMonitorUpdateId update_id);
	/**
	 * update_persisted_channel stores a change. With update none the whole monitor
	 * has to be stored.
	 */
	inline LDK::ChannelMonitorUpdateStatus update_persisted_channel(struct LDKOutPoint channel_id, struct LDKChannelMonitorUpdate update, const struct LDKChannelMonitor *NONNULL_PTR data, struct LDKMonitorUpdateId update_id);
};
class PhantomKeysManager {
private:
	LDKPhantomKeysManager self;
public:
	PhantomKeysManager(const PhantomKeysManager&) = delete;
	PhantomKeysManager(PhantomKeysManager&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PhantomKeysManager(LDKPhantomKeysManager&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPhantomKeysManager() && { LDKPhantomKeysManager res = self; memset(&self, 0, sizeof(self)); return res; }
	~PhantomKeysManager() { PhantomKeysManager_free(self); }
	PhantomKeysManager& operator=(PhantomKeysManager&& o) { PhantomKeysManager_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPhantomKeysManager* operator &() { return &self; }
	LDKPhantomKeysManager* operator ->() { return &self; }
	const LDKPhantomKeysManager* operator &() const { return &self; }
	const LDKPhantomKeysManager* operator ->() const { return &self; }
};
class PhantomRouteHints {
private:
	LDKPhantomRouteHints self;
public:
	PhantomRouteHints(const PhantomRouteHints&) = delete;
	PhantomRouteHints(PhantomRouteHints&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PhantomRouteHints(LDKPhantomRouteHints&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPhantomRouteHints() && { LDKPhantomRouteHints res = self; memset(&self, 0, sizeof(self)); return res; }
	~PhantomRouteHints() { PhantomRouteHints_free(self); }
	PhantomRouteHints& operator=(PhantomRouteHints&& o) { PhantomRouteHints_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPhantomRouteHints* operator &() { return &self; }
	LDKPhantomRouteHints* operator ->() { return &self; }
	const LDKPhantomRouteHints* operator &() const { return &self; }
	const LDKPhantomRouteHints* operator ->() const { return &self; }
};
class Ping {
private:
	LDKPing self;
public:
	Ping(const Ping&) = delete;
	Ping(Ping&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Ping(LDKPing&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPing() && { LDKPing res = self; memset(&self, 0, sizeof(self)); return res; }
	~Ping() { Ping_free(self); }
	Ping& operator=(Ping&& o) { Ping_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPing* operator &() { return &self; }
	LDKPing* operator ->() { return &self; }
	const LDKPing* operator &() const { return &self; }
	const LDKPing* operator ->() const { return &self; }
};
class Pong {
private:
	LDKPong self;
public:
	Pong(const Pong&) = delete;
	Pong(Pong&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Pong(LDKPong&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPong() && { LDKPong res = self; memset(&self, 0, sizeof(self)); return res; }
	~Pong() { Pong_free(self); }
	Pong& operator=(Pong&& o) { Pong_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPong* operator &() { return &self; }
	LDKPong* operator ->() { return &self; }
	const LDKPong* operator &() const { return &self; }
	const LDKPong* operator ->() const { return &self; }
};
class PositiveTimestamp {
private:
	LDKPositiveTimestamp self;
public:
	PositiveTimestamp(const PositiveTimestamp&) = delete;
	PositiveTimestamp(PositiveTimestamp&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PositiveTimestamp(LDKPositiveTimestamp&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPositiveTimestamp() && { LDKPositiveTimestamp res = self; memset(&self, 0, sizeof(self)); return res; }
	~PositiveTimestamp() { PositiveTimestamp_free(self); }
	PositiveTimestamp& operator=(PositiveTimestamp&& o) { PositiveTimestamp_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPositiveTimestamp* operator &() { return &self; }
	LDKPositiveTimestamp* operator ->() { return &self; }
	const LDKPositiveTimestamp* operator &() const { return &self; }
	const LDKPositiveTimestamp* operator ->() const { return &self; }
};
class PrintableString {
private:
	LDKPrintableString self;
public:
	PrintableString(const PrintableString&) = delete;
	PrintableString(PrintableString&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PrintableString(LDKPrintableString&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPrintableString() && { LDKPrintableString res = self; memset(&self, 0, sizeof(self)); return res; }
	~PrintableString() { PrintableString_free(self); }
	PrintableString& operator=(PrintableString&& o) { PrintableString_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPrintableString* operator &() { return &self; }
	LDKPrintableString* operator ->() { return &self; }
	const LDKPrintableString* operator &() const { return &self; }
	const LDKPrintableString* operator ->() const { return &self; }
};
class PrivateHopCandidate {
private:
	LDKPrivateHopCandidate self;
public:
	PrivateHopCandidate(const PrivateHopCandidate&) = delete;
	PrivateHopCandidate(PrivateHopCandidate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PrivateHopCandidate(LDKPrivateHopCandidate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPrivateHopCandidate() && { LDKPrivateHopCandidate res = self; memset(&self, 0, sizeof(self)); return res; }
	~PrivateHopCandidate() { PrivateHopCandidate_free(self); }
	PrivateHopCandidate& operator=(PrivateHopCandidate&& o) { PrivateHopCandidate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPrivateHopCandidate* operator &() { return &self; }
	LDKPrivateHopCandidate* operator ->() { return &self; }
	const LDKPrivateHopCandidate* operator &() const { return &self; }
	const LDKPrivateHopCandidate* operator ->() const { return &self; }
};
class PrivateRoute {
private:
	LDKPrivateRoute self;
public:
	PrivateRoute(const PrivateRoute&) = delete;
	PrivateRoute(PrivateRoute&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PrivateRoute(LDKPrivateRoute&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPrivateRoute() && { LDKPrivateRoute res = self; memset(&self, 0, sizeof(self)); return res; }
	~PrivateRoute() { PrivateRoute_free(self); }
	PrivateRoute& operator=(PrivateRoute&& o) { PrivateRoute_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPrivateRoute* operator &() { return &self; }
	LDKPrivateRoute* operator ->() { return &self; }
	const LDKPrivateRoute* operator &() const { return &self; }
	const LDKPrivateRoute* operator ->() const { return &self; }
};
class ProbabilisticScorer {
private:
	LDKProbabilisticScorer self;
public:
	ProbabilisticScorer(const ProbabilisticScorer&) = delete;
	ProbabilisticScorer(ProbabilisticScorer&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ProbabilisticScorer(LDKProbabilisticScorer&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKProbabilisticScorer() && { LDKProbabilisticScorer res = self; memset(&self, 0, sizeof(self)); return res; }
	~ProbabilisticScorer() { ProbabilisticScorer_free(self); }
	ProbabilisticScorer& operator=(ProbabilisticScorer&& o) { ProbabilisticScorer_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKProbabilisticScorer* operator &() { return &self; }
	LDKProbabilisticScorer* operator ->() { return &self; }
	const LDKProbabilisticScorer* operator &() const { return &self; }
	const LDKProbabilisticScorer* operator ->() const { return &self; }
};
class ProbabilisticScoringDecayParameters {
private:
	LDKProbabilisticScoringDecayParameters self;
public:
	ProbabilisticScoringDecayParameters(const ProbabilisticScoringDecayParameters&) = delete;
	ProbabilisticScoringDecayParameters(ProbabilisticScoringDecayParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ProbabilisticScoringDecayParameters(LDKProbabilisticScoringDecayParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKProbabilisticScoringDecayParameters() && { LDKProbabilisticScoringDecayParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~ProbabilisticScoringDecayParameters() { ProbabilisticScoringDecayParameters_free(self); }
	ProbabilisticScoringDecayParameters& operator=(ProbabilisticScoringDecayParameters&& o) { ProbabilisticScoringDecayParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKProbabilisticScoringDecayParameters* operator &() { return &self; }
	LDKProbabilisticScoringDecayParameters* operator ->() { return &self; }
	const LDKProbabilisticScoringDecayParameters* operator &() const { return &self; }
	const LDKProbabilisticScoringDecayParameters* operator ->() const { return &self; }
};
class ProbabilisticScoringFeeParameters {
private:
	LDKProbabilisticScoringFeeParameters self;
public:
	ProbabilisticScoringFeeParameters(const ProbabilisticScoringFeeParameters&) = delete;
	ProbabilisticScoringFeeParameters(ProbabilisticScoringFeeParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ProbabilisticScoringFeeParameters(LDKProbabilisticScoringFeeParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKProbabilisticScoringFeeParameters() && { LDKProbabilisticScoringFeeParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~ProbabilisticScoringFeeParameters() { ProbabilisticScoringFeeParameters_free(self); }
	ProbabilisticScoringFeeParameters& operator=(ProbabilisticScoringFeeParameters&& o) { ProbabilisticScoringFeeParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKProbabilisticScoringFeeParameters* operator &() { return &self; }
	LDKProbabilisticScoringFeeParameters* operator ->() { return &self; }
	const LDKProbabilisticScoringFeeParameters* operator &() const { return &self; }
	const LDKProbabilisticScoringFeeParameters* operator ->() const { return &self; }
};
class ProbeSendFailure {
private:
	LDKProbeSendFailure self;
public:
	ProbeSendFailure(const ProbeSendFailure&) = delete;
	ProbeSendFailure(ProbeSendFailure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ProbeSendFailure(LDKProbeSendFailure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKProbeSendFailure() && { LDKProbeSendFailure res = self; memset(&self, 0, sizeof(self)); return res; }
	~ProbeSendFailure() { ProbeSendFailure_free(self); }
	ProbeSendFailure& operator=(ProbeSendFailure&& o) { ProbeSendFailure_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKProbeSendFailure* operator &() { return &self; }
	LDKProbeSendFailure* operator ->() { return &self; }
	const LDKProbeSendFailure* operator &() const { return &self; }
	const LDKProbeSendFailure* operator ->() const { return &self; }
};
class PublicHopCandidate {
private:
	LDKPublicHopCandidate self;
public:
	PublicHopCandidate(const PublicHopCandidate&) = delete;
	PublicHopCandidate(PublicHopCandidate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	PublicHopCandidate(LDKPublicHopCandidate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKPublicHopCandidate() && { LDKPublicHopCandidate res = self; memset(&self, 0, sizeof(self)); return res; }
	~PublicHopCandidate() { PublicHopCandidate_free(self); }
	PublicHopCandidate& operator=(PublicHopCandidate&& o) { PublicHopCandidate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKPublicHopCandidate* operator &() { return &self; }
	LDKPublicHopCandidate* operator ->() { return &self; }
	const LDKPublicHopCandidate* operator &() const { return &self; }
	const LDKPublicHopCandidate* operator ->() const { return &self; }
};
class QueryChannelRange {
private:
	LDKQueryChannelRange self;
public:
	QueryChannelRange(const QueryChannelRange&) = delete;
	QueryChannelRange(QueryChannelRange&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	QueryChannelRange(LDKQueryChannelRange&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKQueryChannelRange() && { LDKQueryChannelRange res = self; memset(&self, 0, sizeof(self)); return res; }
	~QueryChannelRange() { QueryChannelRange_free(self); }
	QueryChannelRange& operator=(QueryChannelRange&& o) { QueryChannelRange_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKQueryChannelRange* operator &() { return &self; }
	LDKQueryChannelRange* operator ->() { return &self; }
	const LDKQueryChannelRange* operator &() const { return &self; }
	const LDKQueryChannelRange* operator ->() const { return &self; }
};
class QueryShortChannelIds {
private:
	LDKQueryShortChannelIds self;
public:
	QueryShortChannelIds(const QueryShortChannelIds&) = delete;
	QueryShortChannelIds(QueryShortChannelIds&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	QueryShortChannelIds(LDKQueryShortChannelIds&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKQueryShortChannelIds() && { LDKQueryShortChannelIds res = self; memset(&self, 0, sizeof(self)); return res; }
	~QueryShortChannelIds() { QueryShortChannelIds_free(self); }
	QueryShortChannelIds& operator=(QueryShortChannelIds&& o) { QueryShortChannelIds_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKQueryShortChannelIds* operator &() { return &self; }
	LDKQueryShortChannelIds* operator ->() { return &self; }
	const LDKQueryShortChannelIds* operator &() const { return &self; }
	const LDKQueryShortChannelIds* operator ->() const { return &self; }
};
class RapidGossipSync {
private:
	LDKRapidGossipSync self;
public:
	RapidGossipSync(const RapidGossipSync&) = delete;
	RapidGossipSync(RapidGossipSync&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RapidGossipSync(LDKRapidGossipSync&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRapidGossipSync() && { LDKRapidGossipSync res = self; memset(&self, 0, sizeof(self)); return res; }
	~RapidGossipSync() { RapidGossipSync_free(self); }
	RapidGossipSync& operator=(RapidGossipSync&& o) { RapidGossipSync_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRapidGossipSync* operator &() { return &self; }
	LDKRapidGossipSync* operator ->() { return &self; }
	const LDKRapidGossipSync* operator &() const { return &self; }
	const LDKRapidGossipSync* operator ->() const { return &self; }
};
class RawBolt11Invoice {
private:
	LDKRawBolt11Invoice self;
public:
	RawBolt11Invoice(const RawBolt11Invoice&) = delete;
	RawBolt11Invoice(RawBolt11Invoice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RawBolt11Invoice(LDKRawBolt11Invoice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRawBolt11Invoice() && { LDKRawBolt11Invoice res = self; memset(&self, 0, sizeof(self)); return res; }
	~RawBolt11Invoice() { RawBolt11Invoice_free(self); }
	RawBolt11Invoice& operator=(RawBolt11Invoice&& o) { RawBolt11Invoice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRawBolt11Invoice* operator &() { return &self; }
	LDKRawBolt11Invoice* operator ->() { return &self; }
	const LDKRawBolt11Invoice* operator &() const { return &self; }
	const LDKRawBolt11Invoice* operator ->() const { return &self; }
};
class RawDataPart {
private:
	LDKRawDataPart self;
public:
	RawDataPart(const RawDataPart&) = delete;
	RawDataPart(RawDataPart&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RawDataPart(LDKRawDataPart&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRawDataPart() && { LDKRawDataPart res = self; memset(&self, 0, sizeof(self)); return res; }
	~RawDataPart() { RawDataPart_free(self); }
	RawDataPart& operator=(RawDataPart&& o) { RawDataPart_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRawDataPart* operator &() { return &self; }
	LDKRawDataPart* operator ->() { return &self; }
	const LDKRawDataPart* operator &() const { return &self; }
	const LDKRawDataPart* operator ->() const { return &self; }
};
class ReadOnlyNetworkGraph {
private:
	LDKReadOnlyNetworkGraph self;
public:
	ReadOnlyNetworkGraph(const ReadOnlyNetworkGraph&) = delete;
	ReadOnlyNetworkGraph(ReadOnlyNetworkGraph&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ReadOnlyNetworkGraph(LDKReadOnlyNetworkGraph&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKReadOnlyNetworkGraph() && { LDKReadOnlyNetworkGraph res = self; memset(&self, 0, sizeof(self)); return res; }
	~ReadOnlyNetworkGraph() { ReadOnlyNetworkGraph_free(self); }
	ReadOnlyNetworkGraph& operator=(ReadOnlyNetworkGraph&& o) { ReadOnlyNetworkGraph_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKReadOnlyNetworkGraph* operator &() { return &self; }
	LDKReadOnlyNetworkGraph* operator ->() { return &self; }
	const LDKReadOnlyNetworkGraph* operator &() const { return &self; }
	const LDKReadOnlyNetworkGraph* operator ->() const { return &self; }
};
class ReceiveTlvs {
private:
	LDKReceiveTlvs self;
public:
	ReceiveTlvs(const ReceiveTlvs&) = delete;
	ReceiveTlvs(ReceiveTlvs&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ReceiveTlvs(LDKReceiveTlvs&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKReceiveTlvs() && { LDKReceiveTlvs res = self; memset(&self, 0, sizeof(self)); return res; }
	~ReceiveTlvs() { ReceiveTlvs_free(self); }
	ReceiveTlvs& operator=(ReceiveTlvs&& o) { ReceiveTlvs_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKReceiveTlvs* operator &() { return &self; }
	LDKReceiveTlvs* operator ->() { return &self; }
	const LDKReceiveTlvs* operator &() const { return &self; }
	const LDKReceiveTlvs* operator ->() const { return &self; }
};
class RecentPaymentDetails {
private:
	LDKRecentPaymentDetails self;
public:
	RecentPaymentDetails(const RecentPaymentDetails&) = delete;
	RecentPaymentDetails(RecentPaymentDetails&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RecentPaymentDetails(LDKRecentPaymentDetails&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRecentPaymentDetails() && { LDKRecentPaymentDetails res = self; memset(&self, 0, sizeof(self)); return res; }
	~RecentPaymentDetails() { RecentPaymentDetails_free(self); }
	RecentPaymentDetails& operator=(RecentPaymentDetails&& o) { RecentPaymentDetails_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRecentPaymentDetails* operator &() { return &self; }
	LDKRecentPaymentDetails* operator ->() { return &self; }
	const LDKRecentPaymentDetails* operator &() const { return &self; }
	const LDKRecentPaymentDetails* operator ->() const { return &self; }
};
class Recipient {
private:
	LDKRecipient self;
public:
	Recipient(const Recipient&) = delete;
	Recipient(Recipient&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Recipient(LDKRecipient&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRecipient() && { LDKRecipient res = self; memset(&self, 0, sizeof(self)); return res; }
	Recipient& operator=(Recipient&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRecipient* operator &() { return &self; }
	LDKRecipient* operator ->() { return &self; }
	const LDKRecipient* operator &() const { return &self; }
	const LDKRecipient* operator ->() const { return &self; }
};
class RecipientOnionFields {
private:
	LDKRecipientOnionFields self;
public:
	RecipientOnionFields(const RecipientOnionFields&) = delete;
	RecipientOnionFields(RecipientOnionFields&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RecipientOnionFields(LDKRecipientOnionFields&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRecipientOnionFields() && { LDKRecipientOnionFields res = self; memset(&self, 0, sizeof(self)); return res; }
	~RecipientOnionFields() { RecipientOnionFields_free(self); }
	RecipientOnionFields& operator=(RecipientOnionFields&& o) { RecipientOnionFields_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRecipientOnionFields* operator &() { return &self; }
	LDKRecipientOnionFields* operator ->() { return &self; }
	const LDKRecipientOnionFields* operator &() const { return &self; }
	const LDKRecipientOnionFields* operator ->() const { return &self; }
};
class Record {
private:
	LDKRecord self;
public:
	Record(const Record&) = delete;
	Record(Record&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Record(LDKRecord&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRecord() && { LDKRecord res = self; memset(&self, 0, sizeof(self)); return res; }
	~Record() { Record_free(self); }
	Record& operator=(Record&& o) { Record_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRecord* operator &() { return &self; }
	LDKRecord* operator ->() { return &self; }
	const LDKRecord* operator &() const { return &self; }
	const LDKRecord* operator ->() const { return &self; }
};
class ReplyChannelRange {
private:
	LDKReplyChannelRange self;
public:
	ReplyChannelRange(const ReplyChannelRange&) = delete;
	ReplyChannelRange(ReplyChannelRange&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ReplyChannelRange(LDKReplyChannelRange&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKReplyChannelRange() && { LDKReplyChannelRange res = self; memset(&self, 0, sizeof(self)); return res; }
	~ReplyChannelRange() { ReplyChannelRange_free(self); }
	ReplyChannelRange& operator=(ReplyChannelRange&& o) { ReplyChannelRange_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKReplyChannelRange* operator &() { return &self; }
	LDKReplyChannelRange* operator ->() { return &self; }
	const LDKReplyChannelRange* operator &() const { return &self; }
	const LDKReplyChannelRange* operator ->() const { return &self; }
};
class ReplyShortChannelIdsEnd {
private:
	LDKReplyShortChannelIdsEnd self;
public:
	ReplyShortChannelIdsEnd(const ReplyShortChannelIdsEnd&) = delete;
	ReplyShortChannelIdsEnd(ReplyShortChannelIdsEnd&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ReplyShortChannelIdsEnd(LDKReplyShortChannelIdsEnd&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKReplyShortChannelIdsEnd() && { LDKReplyShortChannelIdsEnd res = self; memset(&self, 0, sizeof(self)); return res; }
	~ReplyShortChannelIdsEnd() { ReplyShortChannelIdsEnd_free(self); }
	ReplyShortChannelIdsEnd& operator=(ReplyShortChannelIdsEnd&& o) { ReplyShortChannelIdsEnd_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKReplyShortChannelIdsEnd* operator &() { return &self; }
	LDKReplyShortChannelIdsEnd* operator ->() { return &self; }
	const LDKReplyShortChannelIdsEnd* operator &() const { return &self; }
	const LDKReplyShortChannelIdsEnd* operator ->() const { return &self; }
};
class Retry {
private:
	LDKRetry self;
public:
	Retry(const Retry&) = delete;
	Retry(Retry&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Retry(LDKRetry&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRetry() && { LDKRetry res = self; memset(&self, 0, sizeof(self)); return res; }
	~Retry() { Retry_free(self); }
	Retry& operator=(Retry&& o) { Retry_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRetry* operator &() { return &self; }
	LDKRetry* operator ->() { return &self; }
	const LDKRetry* operator &() const { return &self; }
	const LDKRetry* operator ->() const { return &self; }
};
class RetryableSendFailure {
private:
	LDKRetryableSendFailure self;
public:
	RetryableSendFailure(const RetryableSendFailure&) = delete;
	RetryableSendFailure(RetryableSendFailure&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RetryableSendFailure(LDKRetryableSendFailure&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRetryableSendFailure() && { LDKRetryableSendFailure res = self; memset(&self, 0, sizeof(self)); return res; }
	RetryableSendFailure& operator=(RetryableSendFailure&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRetryableSendFailure* operator &() { return &self; }
	LDKRetryableSendFailure* operator ->() { return &self; }
	const LDKRetryableSendFailure* operator &() const { return &self; }
	const LDKRetryableSendFailure* operator ->() const { return &self; }
};
class RevocationBasepoint {
private:
	LDKRevocationBasepoint self;
public:
	RevocationBasepoint(const RevocationBasepoint&) = delete;
	RevocationBasepoint(RevocationBasepoint&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RevocationBasepoint(LDKRevocationBasepoint&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRevocationBasepoint() && { LDKRevocationBasepoint res = self; memset(&self, 0, sizeof(self)); return res; }
	~RevocationBasepoint() { RevocationBasepoint_free(self); }
	RevocationBasepoint& operator=(RevocationBasepoint&& o) { RevocationBasepoint_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRevocationBasepoint* operator &() { return &self; }
	LDKRevocationBasepoint* operator ->() { return &self; }
	const LDKRevocationBasepoint* operator &() const { return &self; }
	const LDKRevocationBasepoint* operator ->() const { return &self; }
};
class RevocationKey {
private:
	LDKRevocationKey self;
public:
	RevocationKey(const RevocationKey&) = delete;
	RevocationKey(RevocationKey&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RevocationKey(LDKRevocationKey&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRevocationKey() && { LDKRevocationKey res = self; memset(&self, 0, sizeof(self)); return res; }
	~RevocationKey() { RevocationKey_free(self); }
	RevocationKey& operator=(RevocationKey&& o) { RevocationKey_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRevocationKey* operator &() { return &self; }
	LDKRevocationKey* operator ->() { return &self; }
	const LDKRevocationKey* operator &() const { return &self; }
	const LDKRevocationKey* operator ->() const { return &self; }
};
class RevokeAndACK {
private:
	LDKRevokeAndACK self;
public:
	RevokeAndACK(const RevokeAndACK&) = delete;
	RevokeAndACK(RevokeAndACK&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RevokeAndACK(LDKRevokeAndACK&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRevokeAndACK() && { LDKRevokeAndACK res = self; memset(&self, 0, sizeof(self)); return res; }
	~RevokeAndACK() { RevokeAndACK_free(self); }
	RevokeAndACK& operator=(RevokeAndACK&& o) { RevokeAndACK_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRevokeAndACK* operator &() { return &self; }
	LDKRevokeAndACK* operator ->() { return &self; }
	const LDKRevokeAndACK* operator &() const { return &self; }
	const LDKRevokeAndACK* operator ->() const { return &self; }
};
class Route {
private:
	LDKRoute self;
public:
	Route(const Route&) = delete;
	Route(Route&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Route(LDKRoute&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRoute() && { LDKRoute res = self; memset(&self, 0, sizeof(self)); return res; }
	~Route() { Route_free(self); }
	Route& operator=(Route&& o) { Route_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRoute* operator &() { return &self; }
	LDKRoute* operator ->() { return &self; }
	const LDKRoute* operator &() const { return &self; }
	const LDKRoute* operator ->() const { return &self; }
};
class RouteHint {
private:
	LDKRouteHint self;
public:
	RouteHint(const RouteHint&) = delete;
	RouteHint(RouteHint&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RouteHint(LDKRouteHint&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouteHint() && { LDKRouteHint res = self; memset(&self, 0, sizeof(self)); return res; }
	~RouteHint() { RouteHint_free(self); }
	RouteHint& operator=(RouteHint&& o) { RouteHint_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouteHint* operator &() { return &self; }
	LDKRouteHint* operator ->() { return &self; }
	const LDKRouteHint* operator &() const { return &self; }
	const LDKRouteHint* operator ->() const { return &self; }
};
class RouteHintHop {
private:
	LDKRouteHintHop self;
public:
	RouteHintHop(const RouteHintHop&) = delete;
	RouteHintHop(RouteHintHop&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RouteHintHop(LDKRouteHintHop&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouteHintHop() && { LDKRouteHintHop res = self; memset(&self, 0, sizeof(self)); return res; }
	~RouteHintHop() { RouteHintHop_free(self); }
	RouteHintHop& operator=(RouteHintHop&& o) { RouteHintHop_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouteHintHop* operator &() { return &self; }
	LDKRouteHintHop* operator ->() { return &self; }
	const LDKRouteHintHop* operator &() const { return &self; }
	const LDKRouteHintHop* operator ->() const { return &self; }
};
class RouteHop {
private:
	LDKRouteHop self;
public:
	RouteHop(const RouteHop&) = delete;
	RouteHop(RouteHop&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RouteHop(LDKRouteHop&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouteHop() && { LDKRouteHop res = self; memset(&self, 0, sizeof(self)); return res; }
	~RouteHop() { RouteHop_free(self); }
	RouteHop& operator=(RouteHop&& o) { RouteHop_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouteHop* operator &() { return &self; }
	LDKRouteHop* operator ->() { return &self; }
	const LDKRouteHop* operator &() const { return &self; }
	const LDKRouteHop* operator ->() const { return &self; }
};
class RouteParameters {
private:
	LDKRouteParameters self;
public:
	RouteParameters(const RouteParameters&) = delete;
	RouteParameters(RouteParameters&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RouteParameters(LDKRouteParameters&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouteParameters() && { LDKRouteParameters res = self; memset(&self, 0, sizeof(self)); return res; }
	~RouteParameters() { RouteParameters_free(self); }
	RouteParameters& operator=(RouteParameters&& o) { RouteParameters_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouteParameters* operator &() { return &self; }
	LDKRouteParameters* operator ->() { return &self; }
	const LDKRouteParameters* operator &() const { return &self; }
	const LDKRouteParameters* operator ->() const { return &self; }
};
class RouteSearch {
private:
	LDKRouteSearch self;
public:
	RouteSearch(const RouteSearch&) = delete;
	RouteSearch(RouteSearch&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RouteSearch(LDKRouteSearch&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouteSearch() && { LDKRouteSearch res = self; memset(&self, 0, sizeof(self)); return res; }
	RouteSearch& operator=(RouteSearch&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouteSearch* operator &() { return &self; }
	LDKRouteSearch* operator ->() { return &self; }
	const LDKRouteSearch* operator &() const { return &self; }
	const LDKRouteSearch* operator ->() const { return &self; }
};
class Router {
private:
	LDKRouter self;
public:
	Router(const Router&) = delete;
	Router(Router&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Router(LDKRouter&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRouter() && { LDKRouter res = self; memset(&self, 0, sizeof(self)); return res; }
	~Router() { Router_free(self); }
	Router& operator=(Router&& o) { Router_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRouter* operator &() { return &self; }
	LDKRouter* operator ->() { return &self; }
	const LDKRouter* operator &() const { return &self; }
	const LDKRouter* operator ->() const { return &self; }
	/**
	 * find_route finds a way from payer to the recipient in route_params.
	 * first_hops are the payer's usable channels; NULL stands for another node as
	 * payer, whose channels are those of the public graph. inflight_htlcs is what
	 * pending payments use; it moves, the rest is borrowed for the call.
	 */
	inline LDK::CResult_RouteLightningErrorZ find_route(struct LDKPublicKey payer, const struct LDKRouteParameters *NONNULL_PTR route_params, struct LDKCVec_ChannelDetailsZ *first_hops, struct LDKInFlightHtlcs inflight_htlcs);
	/**
	 * find_route_with_id is find_route for a known payment, for routers that keep
	 * track of payments themselves.
	 */
	inline LDK::CResult_RouteLightningErrorZ find_route_with_id(struct LDKPublicKey payer, const struct LDKRouteParameters *NONNULL_PTR route_params, struct LDKCVec_ChannelDetailsZ *first_hops, struct LDKInFlightHtlcs inflight_htlcs, struct LDKThirtyTwoBytes _payment_hash, struct LDKThirtyTwoBytes _payment_id);
	/**
	 * create_blinded_payment_paths makes blinded paths (BOLT 4) over which
	 * amount_msats can be paid to recipient, whose channels are first_hops and who
	 * will read tlvs at the end. The error says only that there are none.
	 */
	inline LDK::CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ create_blinded_payment_paths(struct LDKPublicKey recipient, struct LDKCVec_ChannelDetailsZ first_hops, struct LDKReceiveTlvs tlvs, uint64_t amount_msats);
};
class RoutingFees {
private:
	LDKRoutingFees self;
public:
	RoutingFees(const RoutingFees&) = delete;
	RoutingFees(RoutingFees&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RoutingFees(LDKRoutingFees&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRoutingFees() && { LDKRoutingFees res = self; memset(&self, 0, sizeof(self)); return res; }
	~RoutingFees() { RoutingFees_free(self); }
	RoutingFees& operator=(RoutingFees&& o) { RoutingFees_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRoutingFees* operator &() { return &self; }
	LDKRoutingFees* operator ->() { return &self; }
	const LDKRoutingFees* operator &() const { return &self; }
	const LDKRoutingFees* operator ->() const { return &self; }
};
class RoutingMessageHandler {
private:
	LDKRoutingMessageHandler self;
public:
	RoutingMessageHandler(const RoutingMessageHandler&) = delete;
	RoutingMessageHandler(RoutingMessageHandler&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	RoutingMessageHandler(LDKRoutingMessageHandler&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKRoutingMessageHandler() && { LDKRoutingMessageHandler res = self; memset(&self, 0, sizeof(self)); return res; }
	~RoutingMessageHandler() { RoutingMessageHandler_free(self); }
	RoutingMessageHandler& operator=(RoutingMessageHandler&& o) { RoutingMessageHandler_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKRoutingMessageHandler* operator &() { return &self; }
	LDKRoutingMessageHandler* operator ->() { return &self; }
	const LDKRoutingMessageHandler* operator &() const { return &self; }
	const LDKRoutingMessageHandler* operator ->() const { return &self; }
	/**
	 * handle_node_announcement handles node_announcement and tells whether it is
	 * to be forwarded to other peers.
	 */
	inline LDK::CResult_boolLightningErrorZ handle_node_announcement(const struct LDKNodeAnnouncement *NONNULL_PTR msg);
	/**
	 * handle_channel_announcement handles channel_announcement and tells whether
	 * it is to be forwarded to other peers.
	 */
	inline LDK::CResult_boolLightningErrorZ handle_channel_announcement(const struct LDKChannelAnnouncement *NONNULL_PTR msg);
	/**
	 * handle_channel_update handles channel_update and tells whether it is to be
	 * forwarded to other peers.
	 */
	inline LDK::CResult_boolLightningErrorZ handle_channel_update(const struct LDKChannelUpdate *NONNULL_PTR msg);
	/**
	 * get_next_channel_announcement returns the first channel whose short channel
	 * id is at least starting_point, or none at the end of the graph. A peer that
	 * asked for the whole graph is served by these calls, one channel at a time.
	 */
	inline LDK::COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ get_next_channel_announcement(uint64_t starting_point);
	/**
	 * get_next_node_announcement returns the announcement of the first node whose
	 * id is above starting_point in byte order, the first of all for none, or none
	 * at the end of the graph.
	 */
	inline LDK::NodeAnnouncement get_next_node_announcement(struct LDKNodeId starting_point);
	/**
	 * peer_connected says that a peer has completed its init exchange; it may
	 * queue queries. An error refuses the peer, for all handlers. There is no
	 * counterpart for the end of the connection.
	 */
	inline LDK::CResult_NoneNoneZ peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR init, bool inbound);
	/**
	 * handle_reply_channel_range handles one of the replies to our query.
	 */
	inline LDK::CResult_NoneLightningErrorZ handle_reply_channel_range(struct LDKPublicKey their_node_id, struct LDKReplyChannelRange msg);
	/**
	 * handle_reply_short_channel_ids_end handles the end of the replies to our
	 * query.
	 */
	inline LDK::CResult_NoneLightningErrorZ handle_reply_short_channel_ids_end(struct LDKPublicKey their_node_id, struct LDKReplyShortChannelIdsEnd msg);
	/**
	 * handle_query_channel_range handles a peer's query for channels in a range of
	 * blocks.
	 */
	inline LDK::CResult_NoneLightningErrorZ handle_query_channel_range(struct LDKPublicKey their_node_id, struct LDKQueryChannelRange msg);
	/**
	 * handle_query_short_channel_ids handles a peer's query for the gossip about
	 * some channels.
	 */
	inline LDK::CResult_NoneLightningErrorZ handle_query_short_channel_ids(struct LDKPublicKey their_node_id, struct LDKQueryShortChannelIds msg);
	/**
	 * processing_queue_high tells that many announcements wait for something
	 * asynchronous, an on-chain look-up say, and that fewer should come in.
	 */
	inline bool processing_queue_high();
	/**
	 * provided_node_features returns the features that this handler adds to our
	 * node_announcement.
	 */
	inline LDK::NodeFeatures provided_node_features();
	/**
	 * provided_init_features returns the features that this handler adds to our
	 * init for a peer.
	 */
	inline LDK::InitFeatures provided_init_features(struct LDKPublicKey their_node_id);
};
class Score {
private:
	LDKScore self;
public:
	Score(const Score&) = delete;
	Score(Score&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Score(LDKScore&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKScore() && { LDKScore res = self; memset(&self, 0, sizeof(self)); return res; }
	~Score() { Score_free(self); }
	Score& operator=(Score&& o) { Score_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKScore* operator &() { return &self; }
	LDKScore* operator ->() { return &self; }
	const LDKScore* operator &() const { return &self; }
	const LDKScore* operator ->() const { return &self; }
};
class ScoreLookUp {
private:
	LDKScoreLookUp self;
public:
	ScoreLookUp(const ScoreLookUp&) = delete;
	ScoreLookUp(ScoreLookUp&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ScoreLookUp(LDKScoreLookUp&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKScoreLookUp() && { LDKScoreLookUp res = self; memset(&self, 0, sizeof(self)); return res; }
	~ScoreLookUp() { ScoreLookUp_free(self); }
	ScoreLookUp& operator=(ScoreLookUp&& o) { ScoreLookUp_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKScoreLookUp* operator &() { return &self; }
	LDKScoreLookUp* operator ->() { return &self; }
	const LDKScoreLookUp* operator &() const { return &self; }
	const LDKScoreLookUp* operator ->() const { return &self; }
	/**
	 * channel_penalty_msat returns the fees, in msat, that one would pay to avoid
	 * sending the usage's amount over candidate. UINT64_MAX bans the channel.
	 * usage moves: free it. candidate and score_params are borrowed for the call.
	 */
	inline uint64_t channel_penalty_msat(const struct LDKCandidateRouteHop *NONNULL_PTR candidate, struct LDKChannelUsage usage, const struct LDKProbabilisticScoringFeeParameters *NONNULL_PTR score_params);
};
class ScoreUpdate {
private:
	LDKScoreUpdate self;
public:
	ScoreUpdate(const ScoreUpdate&) = delete;
	ScoreUpdate(ScoreUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ScoreUpdate(LDKScoreUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKScoreUpdate() && { LDKScoreUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~ScoreUpdate() { ScoreUpdate_free(self); }
	ScoreUpdate& operator=(ScoreUpdate&& o) { ScoreUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKScoreUpdate* operator &() { return &self; }
	LDKScoreUpdate* operator ->() { return &self; }
	const LDKScoreUpdate* operator &() const { return &self; }
	const LDKScoreUpdate* operator ->() const { return &self; }
	/**
	 * payment_path_failed: the channel short_channel_id of path could not forward.
	 */
	inline void payment_path_failed(const struct LDKPath *NONNULL_PTR path, uint64_t short_channel_id, uint64_t duration_since_epoch);
	/**
	 * payment_path_successful: the amount has moved along path.
	 */
	inline void payment_path_successful(const struct LDKPath *NONNULL_PTR path, uint64_t duration_since_epoch);
	/**
	 * probe_failed is payment_path_failed for a probe.
	 */
	inline void probe_failed(const struct LDKPath *NONNULL_PTR path, uint64_t short_channel_id, uint64_t duration_since_epoch);
	/**
	 * probe_successful: path could have forwarded; nothing moved.
	 */
	inline void probe_successful(const struct LDKPath *NONNULL_PTR path, uint64_t duration_since_epoch);
	/**
	 * time_passed lets old knowledge fade. It is to be called regularly.
	 */
	inline void time_passed(uint64_t duration_since_epoch);
};
class ScorerAccountingForInFlightHtlcs {
private:
	LDKScorerAccountingForInFlightHtlcs self;
public:
	ScorerAccountingForInFlightHtlcs(const ScorerAccountingForInFlightHtlcs&) = delete;
	ScorerAccountingForInFlightHtlcs(ScorerAccountingForInFlightHtlcs&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ScorerAccountingForInFlightHtlcs(LDKScorerAccountingForInFlightHtlcs&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKScorerAccountingForInFlightHtlcs() && { LDKScorerAccountingForInFlightHtlcs res = self; memset(&self, 0, sizeof(self)); return res; }
	~ScorerAccountingForInFlightHtlcs() { ScorerAccountingForInFlightHtlcs_free(self); }
	ScorerAccountingForInFlightHtlcs& operator=(ScorerAccountingForInFlightHtlcs&& o) { ScorerAccountingForInFlightHtlcs_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKScorerAccountingForInFlightHtlcs* operator &() { return &self; }
	LDKScorerAccountingForInFlightHtlcs* operator ->() { return &self; }
	const LDKScorerAccountingForInFlightHtlcs* operator &() const { return &self; }
	const LDKScorerAccountingForInFlightHtlcs* operator ->() const { return &self; }
};
class Secp256k1Error {
private:
	LDKSecp256k1Error self;
public:
	Secp256k1Error(const Secp256k1Error&) = delete;
	Secp256k1Error(Secp256k1Error&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Secp256k1Error(LDKSecp256k1Error&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSecp256k1Error() && { LDKSecp256k1Error res = self; memset(&self, 0, sizeof(self)); return res; }
	Secp256k1Error& operator=(Secp256k1Error&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSecp256k1Error* operator &() { return &self; }
	LDKSecp256k1Error* operator ->() { return &self; }
	const LDKSecp256k1Error* operator &() const { return &self; }
	const LDKSecp256k1Error* operator ->() const { return &self; }
};
class SendError {
private:
	LDKSendError self;
public:
	SendError(const SendError&) = delete;
	SendError(SendError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SendError(LDKSendError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSendError() && { LDKSendError res = self; memset(&self, 0, sizeof(self)); return res; }
	~SendError() { SendError_free(self); }
	SendError& operator=(SendError&& o) { SendError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSendError* operator &() { return &self; }
	LDKSendError* operator ->() { return &self; }
	const LDKSendError* operator &() const { return &self; }
	const LDKSendError* operator ->() const { return &self; }
};
class SendSuccess {
private:
	LDKSendSuccess self;
public:
	SendSuccess(const SendSuccess&) = delete;
	SendSuccess(SendSuccess&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SendSuccess(LDKSendSuccess&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSendSuccess() && { LDKSendSuccess res = self; memset(&self, 0, sizeof(self)); return res; }
	~SendSuccess() { SendSuccess_free(self); }
	SendSuccess& operator=(SendSuccess&& o) { SendSuccess_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSendSuccess* operator &() { return &self; }
	LDKSendSuccess* operator ->() { return &self; }
	const LDKSendSuccess* operator &() const { return &self; }
	const LDKSendSuccess* operator ->() const { return &self; }
};
class Sha256 {
private:
	LDKSha256 self;
public:
	Sha256(const Sha256&) = delete;
	Sha256(Sha256&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Sha256(LDKSha256&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSha256() && { LDKSha256 res = self; memset(&self, 0, sizeof(self)); return res; }
	~Sha256() { Sha256_free(self); }
	Sha256& operator=(Sha256&& o) { Sha256_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSha256* operator &() { return &self; }
	LDKSha256* operator ->() { return &self; }
	const LDKSha256* operator &() const { return &self; }
	const LDKSha256* operator ->() const { return &self; }
};
class Shutdown {
private:
	LDKShutdown self;
public:
	Shutdown(const Shutdown&) = delete;
	Shutdown(Shutdown&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Shutdown(LDKShutdown&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKShutdown() && { LDKShutdown res = self; memset(&self, 0, sizeof(self)); return res; }
	~Shutdown() { Shutdown_free(self); }
	Shutdown& operator=(Shutdown&& o) { Shutdown_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKShutdown* operator &() { return &self; }
	LDKShutdown* operator ->() { return &self; }
	const LDKShutdown* operator &() const { return &self; }
	const LDKShutdown* operator ->() const { return &self; }
};
class ShutdownScript {
private:
	LDKShutdownScript self;
public:
	ShutdownScript(const ShutdownScript&) = delete;
	ShutdownScript(ShutdownScript&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	ShutdownScript(LDKShutdownScript&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKShutdownScript() && { LDKShutdownScript res = self; memset(&self, 0, sizeof(self)); return res; }
	~ShutdownScript() { ShutdownScript_free(self); }
	ShutdownScript& operator=(ShutdownScript&& o) { ShutdownScript_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKShutdownScript* operator &() { return &self; }
	LDKShutdownScript* operator ->() { return &self; }
	const LDKShutdownScript* operator &() const { return &self; }
	const LDKShutdownScript* operator ->() const { return &self; }
};
class SiPrefix {
private:
	LDKSiPrefix self;
public:
	SiPrefix(const SiPrefix&) = delete;
	SiPrefix(SiPrefix&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SiPrefix(LDKSiPrefix&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSiPrefix() && { LDKSiPrefix res = self; memset(&self, 0, sizeof(self)); return res; }
	SiPrefix& operator=(SiPrefix&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSiPrefix* operator &() { return &self; }
	LDKSiPrefix* operator ->() { return &self; }
	const LDKSiPrefix* operator &() const { return &self; }
	const LDKSiPrefix* operator ->() const { return &self; }
};
class SignOrCreationError {
private:
	LDKSignOrCreationError self;
public:
	SignOrCreationError(const SignOrCreationError&) = delete;
	SignOrCreationError(SignOrCreationError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SignOrCreationError(LDKSignOrCreationError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSignOrCreationError() && { LDKSignOrCreationError res = self; memset(&self, 0, sizeof(self)); return res; }
	~SignOrCreationError() { SignOrCreationError_free(self); }
	SignOrCreationError& operator=(SignOrCreationError&& o) { SignOrCreationError_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSignOrCreationError* operator &() { return &self; }
	LDKSignOrCreationError* operator ->() { return &self; }
	const LDKSignOrCreationError* operator &() const { return &self; }
	const LDKSignOrCreationError* operator ->() const { return &self; }
};
class SignedRawBolt11Invoice {
private:
	LDKSignedRawBolt11Invoice self;
public:
	SignedRawBolt11Invoice(const SignedRawBolt11Invoice&) = delete;
	SignedRawBolt11Invoice(SignedRawBolt11Invoice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SignedRawBolt11Invoice(LDKSignedRawBolt11Invoice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSignedRawBolt11Invoice() && { LDKSignedRawBolt11Invoice res = self; memset(&self, 0, sizeof(self)); return res; }
	~SignedRawBolt11Invoice() { SignedRawBolt11Invoice_free(self); }
	SignedRawBolt11Invoice& operator=(SignedRawBolt11Invoice&& o) { SignedRawBolt11Invoice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSignedRawBolt11Invoice* operator &() { return &self; }
	LDKSignedRawBolt11Invoice* operator ->() { return &self; }
	const LDKSignedRawBolt11Invoice* operator &() const { return &self; }
	const LDKSignedRawBolt11Invoice* operator ->() const { return &self; }
};
class SignerProvider {
private:
	LDKSignerProvider self;
public:
	SignerProvider(const SignerProvider&) = delete;
	SignerProvider(SignerProvider&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SignerProvider(LDKSignerProvider&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSignerProvider() && { LDKSignerProvider res = self; memset(&self, 0, sizeof(self)); return res; }
	~SignerProvider() { SignerProvider_free(self); }
	SignerProvider& operator=(SignerProvider&& o) { SignerProvider_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSignerProvider* operator &() { return &self; }
	LDKSignerProvider* operator ->() { return &self; }
	const LDKSignerProvider* operator &() const { return &self; }
	const LDKSignerProvider* operator ->() const { return &self; }
	/**
	 * generate_channel_keys_id returns a new id each time.
	 */
	inline LDKThirtyTwoBytes generate_channel_keys_id(bool inbound, uint64_t channel_value_satoshis, struct LDKU128 user_channel_id);
	/**
	 * derive_channel_signer returns the signer of an id, new or known.
	 */
	inline LDK::WriteableEcdsaChannelSigner derive_channel_signer(uint64_t channel_value_satoshis, struct LDKThirtyTwoBytes channel_keys_id);
	/**
	 * read_chan_signer reads what a signer's Write wrote; DecodeError otherwise.
	 */
	inline LDK::CResult_WriteableEcdsaChannelSignerDecodeErrorZ read_chan_signer(struct LDKu8slice reader);
	/**
	 * get_destination_script returns where on-chain claims of a channel pay to. An
	 * error fails the channel's opening.
	 */
	inline LDK::CResult_CVec_u8ZNoneZ get_destination_script(struct LDKThirtyTwoBytes channel_keys_id);
	/**
	 * get_shutdown_scriptpubkey returns where a cooperative close pays to. An
	 * error fails opening or closing.
	 */
	inline LDK::CResult_ShutdownScriptNoneZ get_shutdown_scriptpubkey();
};
class Sleeper {
private:
	LDKSleeper self;
public:
	Sleeper(const Sleeper&) = delete;
	Sleeper(Sleeper&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Sleeper(LDKSleeper&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSleeper() && { LDKSleeper res = self; memset(&self, 0, sizeof(self)); return res; }
	~Sleeper() { Sleeper_free(self); }
	Sleeper& operator=(Sleeper&& o) { Sleeper_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSleeper* operator &() { return &self; }
	LDKSleeper* operator ->() { return &self; }
	const LDKSleeper* operator &() const { return &self; }
	const LDKSleeper* operator ->() const { return &self; }
};
class SocketAddress {
private:
	LDKSocketAddress self;
public:
	SocketAddress(const SocketAddress&) = delete;
	SocketAddress(SocketAddress&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SocketAddress(LDKSocketAddress&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSocketAddress() && { LDKSocketAddress res = self; memset(&self, 0, sizeof(self)); return res; }
	~SocketAddress() { SocketAddress_free(self); }
	SocketAddress& operator=(SocketAddress&& o) { SocketAddress_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSocketAddress* operator &() { return &self; }
	LDKSocketAddress* operator ->() { return &self; }
	const LDKSocketAddress* operator &() const { return &self; }
	const LDKSocketAddress* operator ->() const { return &self; }
};
class SocketAddressParseError {
private:
	LDKSocketAddressParseError self;
public:
	SocketAddressParseError(const SocketAddressParseError&) = delete;
	SocketAddressParseError(SocketAddressParseError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SocketAddressParseError(LDKSocketAddressParseError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSocketAddressParseError() && { LDKSocketAddressParseError res = self; memset(&self, 0, sizeof(self)); return res; }
	SocketAddressParseError& operator=(SocketAddressParseError&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSocketAddressParseError* operator &() { return &self; }
	LDKSocketAddressParseError* operator ->() { return &self; }
	const LDKSocketAddressParseError* operator &() const { return &self; }
	const LDKSocketAddressParseError* operator ->() const { return &self; }
};
class SocketDescriptor {
private:
	LDKSocketDescriptor self;
public:
	SocketDescriptor(const SocketDescriptor&) = delete;
	SocketDescriptor(SocketDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SocketDescriptor(LDKSocketDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSocketDescriptor() && { LDKSocketDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~SocketDescriptor() { SocketDescriptor_free(self); }
	SocketDescriptor& operator=(SocketDescriptor&& o) { SocketDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSocketDescriptor* operator &() { return &self; }
	LDKSocketDescriptor* operator ->() { return &self; }
	const LDKSocketDescriptor* operator &() const { return &self; }
	const LDKSocketDescriptor* operator ->() const { return &self; }
	/**
	 * send_data sends some of the bytes and returns how many, which may be 0. It
	 * must not block and must not keep the bytes. If it takes less than all,
	 * write_buffer_space_avail has to be called when there is room again.
	 *
	 * If resume_read is true, reading that a read_event had asked to pause may go
	 * on; the data may be empty then. False means nothing.
	 */
	inline uintptr_t send_data(struct LDKu8slice data, bool resume_read);
	/**
	 * disconnect_socket closes the connection. socket_disconnected need not be
	 * called for it any more. A send_data on another thread may still be running.
	 */
	inline void disconnect_socket();
};
class SpendableOutputDescriptor {
private:
	LDKSpendableOutputDescriptor self;
public:
	SpendableOutputDescriptor(const SpendableOutputDescriptor&) = delete;
	SpendableOutputDescriptor(SpendableOutputDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SpendableOutputDescriptor(LDKSpendableOutputDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSpendableOutputDescriptor() && { LDKSpendableOutputDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~SpendableOutputDescriptor() { SpendableOutputDescriptor_free(self); }
	SpendableOutputDescriptor& operator=(SpendableOutputDescriptor&& o) { SpendableOutputDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSpendableOutputDescriptor* operator &() { return &self; }
	LDKSpendableOutputDescriptor* operator ->() { return &self; }
	const LDKSpendableOutputDescriptor* operator &() const { return &self; }
	const LDKSpendableOutputDescriptor* operator ->() const { return &self; }
};
class Splice {
private:
	LDKSplice self;
public:
	Splice(const Splice&) = delete;
	Splice(Splice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Splice(LDKSplice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSplice() && { LDKSplice res = self; memset(&self, 0, sizeof(self)); return res; }
	~Splice() { Splice_free(self); }
	Splice& operator=(Splice&& o) { Splice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSplice* operator &() { return &self; }
	LDKSplice* operator ->() { return &self; }
	const LDKSplice* operator &() const { return &self; }
	const LDKSplice* operator ->() const { return &self; }
};
class SpliceAck {
private:
	LDKSpliceAck self;
public:
	SpliceAck(const SpliceAck&) = delete;
	SpliceAck(SpliceAck&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SpliceAck(LDKSpliceAck&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSpliceAck() && { LDKSpliceAck res = self; memset(&self, 0, sizeof(self)); return res; }
	~SpliceAck() { SpliceAck_free(self); }
	SpliceAck& operator=(SpliceAck&& o) { SpliceAck_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSpliceAck* operator &() { return &self; }
	LDKSpliceAck* operator ->() { return &self; }
	const LDKSpliceAck* operator &() const { return &self; }
	const LDKSpliceAck* operator ->() const { return &self; }
};
class SpliceLocked {
private:
	LDKSpliceLocked self;
public:
	SpliceLocked(const SpliceLocked&) = delete;
	SpliceLocked(SpliceLocked&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SpliceLocked(LDKSpliceLocked&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSpliceLocked() && { LDKSpliceLocked res = self; memset(&self, 0, sizeof(self)); return res; }
	~SpliceLocked() { SpliceLocked_free(self); }
	SpliceLocked& operator=(SpliceLocked&& o) { SpliceLocked_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSpliceLocked* operator &() { return &self; }
	LDKSpliceLocked* operator ->() { return &self; }
	const LDKSpliceLocked* operator &() const { return &self; }
	const LDKSpliceLocked* operator ->() const { return &self; }
};
class StaticPaymentOutputDescriptor {
private:
	LDKStaticPaymentOutputDescriptor self;
public:
	StaticPaymentOutputDescriptor(const StaticPaymentOutputDescriptor&) = delete;
	StaticPaymentOutputDescriptor(StaticPaymentOutputDescriptor&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	StaticPaymentOutputDescriptor(LDKStaticPaymentOutputDescriptor&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKStaticPaymentOutputDescriptor() && { LDKStaticPaymentOutputDescriptor res = self; memset(&self, 0, sizeof(self)); return res; }
	~StaticPaymentOutputDescriptor() { StaticPaymentOutputDescriptor_free(self); }
	StaticPaymentOutputDescriptor& operator=(StaticPaymentOutputDescriptor&& o) { StaticPaymentOutputDescriptor_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKStaticPaymentOutputDescriptor* operator &() { return &self; }
	LDKStaticPaymentOutputDescriptor* operator ->() { return &self; }
	const LDKStaticPaymentOutputDescriptor* operator &() const { return &self; }
	const LDKStaticPaymentOutputDescriptor* operator ->() const { return &self; }
};
class Stfu {
private:
	LDKStfu self;
public:
	Stfu(const Stfu&) = delete;
	Stfu(Stfu&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Stfu(LDKStfu&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKStfu() && { LDKStfu res = self; memset(&self, 0, sizeof(self)); return res; }
	~Stfu() { Stfu_free(self); }
	Stfu& operator=(Stfu&& o) { Stfu_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKStfu* operator &() { return &self; }
	LDKStfu* operator ->() { return &self; }
	const LDKStfu* operator &() const { return &self; }
	const LDKStfu* operator ->() const { return &self; }
};
class SyncMode {
private:
	LDKSyncMode self;
public:
	SyncMode(const SyncMode&) = delete;
	SyncMode(SyncMode&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SyncMode(LDKSyncMode&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSyncMode() && { LDKSyncMode res = self; memset(&self, 0, sizeof(self)); return res; }
	SyncMode& operator=(SyncMode&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSyncMode* operator &() { return &self; }
	LDKSyncMode* operator ->() { return &self; }
	const LDKSyncMode* operator &() const { return &self; }
	const LDKSyncMode* operator ->() const { return &self; }
};
class SyncProgress {
private:
	LDKSyncProgress self;
public:
	SyncProgress(const SyncProgress&) = delete;
	SyncProgress(SyncProgress&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	SyncProgress(LDKSyncProgress&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKSyncProgress() && { LDKSyncProgress res = self; memset(&self, 0, sizeof(self)); return res; }
	~SyncProgress() { SyncProgress_free(self); }
	SyncProgress& operator=(SyncProgress&& o) { SyncProgress_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKSyncProgress* operator &() { return &self; }
	LDKSyncProgress* operator ->() { return &self; }
	const LDKSyncProgress* operator &() const { return &self; }
	const LDKSyncProgress* operator ->() const { return &self; }
};
class TaggedHash {
private:
	LDKTaggedHash self;
public:
	TaggedHash(const TaggedHash&) = delete;
	TaggedHash(TaggedHash&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TaggedHash(LDKTaggedHash&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTaggedHash() && { LDKTaggedHash res = self; memset(&self, 0, sizeof(self)); return res; }
	~TaggedHash() { TaggedHash_free(self); }
	TaggedHash& operator=(TaggedHash&& o) { TaggedHash_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTaggedHash* operator &() { return &self; }
	LDKTaggedHash* operator ->() { return &self; }
	const LDKTaggedHash* operator &() const { return &self; }
	const LDKTaggedHash* operator ->() const { return &self; }
};
class TransactionU16LenLimited {
private:
	LDKTransactionU16LenLimited self;
public:
	TransactionU16LenLimited(const TransactionU16LenLimited&) = delete;
	TransactionU16LenLimited(TransactionU16LenLimited&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TransactionU16LenLimited(LDKTransactionU16LenLimited&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTransactionU16LenLimited() && { LDKTransactionU16LenLimited res = self; memset(&self, 0, sizeof(self)); return res; }
	~TransactionU16LenLimited() { TransactionU16LenLimited_free(self); }
	TransactionU16LenLimited& operator=(TransactionU16LenLimited&& o) { TransactionU16LenLimited_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTransactionU16LenLimited* operator &() { return &self; }
	LDKTransactionU16LenLimited* operator ->() { return &self; }
	const LDKTransactionU16LenLimited* operator &() const { return &self; }
	const LDKTransactionU16LenLimited* operator ->() const { return &self; }
};
class TrustedClosingTransaction {
private:
	LDKTrustedClosingTransaction self;
public:
	TrustedClosingTransaction(const TrustedClosingTransaction&) = delete;
	TrustedClosingTransaction(TrustedClosingTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TrustedClosingTransaction(LDKTrustedClosingTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTrustedClosingTransaction() && { LDKTrustedClosingTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~TrustedClosingTransaction() { TrustedClosingTransaction_free(self); }
	TrustedClosingTransaction& operator=(TrustedClosingTransaction&& o) { TrustedClosingTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTrustedClosingTransaction* operator &() { return &self; }
	LDKTrustedClosingTransaction* operator ->() { return &self; }
	const LDKTrustedClosingTransaction* operator &() const { return &self; }
	const LDKTrustedClosingTransaction* operator ->() const { return &self; }
};
class TrustedCommitmentTransaction {
private:
	LDKTrustedCommitmentTransaction self;
public:
	TrustedCommitmentTransaction(const TrustedCommitmentTransaction&) = delete;
	TrustedCommitmentTransaction(TrustedCommitmentTransaction&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TrustedCommitmentTransaction(LDKTrustedCommitmentTransaction&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTrustedCommitmentTransaction() && { LDKTrustedCommitmentTransaction res = self; memset(&self, 0, sizeof(self)); return res; }
	~TrustedCommitmentTransaction() { TrustedCommitmentTransaction_free(self); }
	TrustedCommitmentTransaction& operator=(TrustedCommitmentTransaction&& o) { TrustedCommitmentTransaction_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTrustedCommitmentTransaction* operator &() { return &self; }
	LDKTrustedCommitmentTransaction* operator ->() { return &self; }
	const LDKTrustedCommitmentTransaction* operator &() const { return &self; }
	const LDKTrustedCommitmentTransaction* operator ->() const { return &self; }
};
class TxAbort {
private:
	LDKTxAbort self;
public:
	TxAbort(const TxAbort&) = delete;
	TxAbort(TxAbort&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxAbort(LDKTxAbort&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxAbort() && { LDKTxAbort res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxAbort() { TxAbort_free(self); }
	TxAbort& operator=(TxAbort&& o) { TxAbort_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxAbort* operator &() { return &self; }
	LDKTxAbort* operator ->() { return &self; }
	const LDKTxAbort* operator &() const { return &self; }
	const LDKTxAbort* operator ->() const { return &self; }
};
class TxAckRbf {
private:
	LDKTxAckRbf self;
public:
	TxAckRbf(const TxAckRbf&) = delete;
	TxAckRbf(TxAckRbf&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxAckRbf(LDKTxAckRbf&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxAckRbf() && { LDKTxAckRbf res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxAckRbf() { TxAckRbf_free(self); }
	TxAckRbf& operator=(TxAckRbf&& o) { TxAckRbf_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxAckRbf* operator &() { return &self; }
	LDKTxAckRbf* operator ->() { return &self; }
	const LDKTxAckRbf* operator &() const { return &self; }
	const LDKTxAckRbf* operator ->() const { return &self; }
};
class TxAddInput {
private:
	LDKTxAddInput self;
public:
	TxAddInput(const TxAddInput&) = delete;
	TxAddInput(TxAddInput&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxAddInput(LDKTxAddInput&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxAddInput() && { LDKTxAddInput res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxAddInput() { TxAddInput_free(self); }
	TxAddInput& operator=(TxAddInput&& o) { TxAddInput_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxAddInput* operator &() { return &self; }
	LDKTxAddInput* operator ->() { return &self; }
	const LDKTxAddInput* operator &() const { return &self; }
	const LDKTxAddInput* operator ->() const { return &self; }
};
class TxAddOutput {
private:
	LDKTxAddOutput self;
public:
	TxAddOutput(const TxAddOutput&) = delete;
	TxAddOutput(TxAddOutput&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxAddOutput(LDKTxAddOutput&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxAddOutput() && { LDKTxAddOutput res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxAddOutput() { TxAddOutput_free(self); }
	TxAddOutput& operator=(TxAddOutput&& o) { TxAddOutput_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxAddOutput* operator &() { return &self; }
	LDKTxAddOutput* operator ->() { return &self; }
	const LDKTxAddOutput* operator &() const { return &self; }
	const LDKTxAddOutput* operator ->() const { return &self; }
};
class TxComplete {
private:
	LDKTxComplete self;
public:
	TxComplete(const TxComplete&) = delete;
	TxComplete(TxComplete&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxComplete(LDKTxComplete&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxComplete() && { LDKTxComplete res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxComplete() { TxComplete_free(self); }
	TxComplete& operator=(TxComplete&& o) { TxComplete_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxComplete* operator &() { return &self; }
	LDKTxComplete* operator ->() { return &self; }
	const LDKTxComplete* operator &() const { return &self; }
	const LDKTxComplete* operator ->() const { return &self; }
};
class TxCreationKeys {
private:
	LDKTxCreationKeys self;
public:
	TxCreationKeys(const TxCreationKeys&) = delete;
	TxCreationKeys(TxCreationKeys&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxCreationKeys(LDKTxCreationKeys&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxCreationKeys() && { LDKTxCreationKeys res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxCreationKeys() { TxCreationKeys_free(self); }
	TxCreationKeys& operator=(TxCreationKeys&& o) { TxCreationKeys_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxCreationKeys* operator &() { return &self; }
	LDKTxCreationKeys* operator ->() { return &self; }
	const LDKTxCreationKeys* operator &() const { return &self; }
	const LDKTxCreationKeys* operator ->() const { return &self; }
};
class TxInitRbf {
private:
	LDKTxInitRbf self;
public:
	TxInitRbf(const TxInitRbf&) = delete;
	TxInitRbf(TxInitRbf&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxInitRbf(LDKTxInitRbf&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxInitRbf() && { LDKTxInitRbf res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxInitRbf() { TxInitRbf_free(self); }
	TxInitRbf& operator=(TxInitRbf&& o) { TxInitRbf_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxInitRbf* operator &() { return &self; }
	LDKTxInitRbf* operator ->() { return &self; }
	const LDKTxInitRbf* operator &() const { return &self; }
	const LDKTxInitRbf* operator ->() const { return &self; }
};
class TxRemoveInput {
private:
	LDKTxRemoveInput self;
public:
	TxRemoveInput(const TxRemoveInput&) = delete;
	TxRemoveInput(TxRemoveInput&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxRemoveInput(LDKTxRemoveInput&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxRemoveInput() && { LDKTxRemoveInput res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxRemoveInput() { TxRemoveInput_free(self); }
	TxRemoveInput& operator=(TxRemoveInput&& o) { TxRemoveInput_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxRemoveInput* operator &() { return &self; }
	LDKTxRemoveInput* operator ->() { return &self; }
	const LDKTxRemoveInput* operator &() const { return &self; }
	const LDKTxRemoveInput* operator ->() const { return &self; }
};
class TxRemoveOutput {
private:
	LDKTxRemoveOutput self;
public:
	TxRemoveOutput(const TxRemoveOutput&) = delete;
	TxRemoveOutput(TxRemoveOutput&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxRemoveOutput(LDKTxRemoveOutput&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxRemoveOutput() && { LDKTxRemoveOutput res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxRemoveOutput() { TxRemoveOutput_free(self); }
	TxRemoveOutput& operator=(TxRemoveOutput&& o) { TxRemoveOutput_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxRemoveOutput* operator &() { return &self; }
	LDKTxRemoveOutput* operator ->() { return &self; }
	const LDKTxRemoveOutput* operator &() const { return &self; }
	const LDKTxRemoveOutput* operator ->() const { return &self; }
};
class TxSignatures {
private:
	LDKTxSignatures self;
public:
	TxSignatures(const TxSignatures&) = delete;
	TxSignatures(TxSignatures&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	TxSignatures(LDKTxSignatures&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKTxSignatures() && { LDKTxSignatures res = self; memset(&self, 0, sizeof(self)); return res; }
	~TxSignatures() { TxSignatures_free(self); }
	TxSignatures& operator=(TxSignatures&& o) { TxSignatures_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKTxSignatures* operator &() { return &self; }
	LDKTxSignatures* operator ->() { return &self; }
	const LDKTxSignatures* operator &() const { return &self; }
	const LDKTxSignatures* operator ->() const { return &self; }
};
class Type {
private:
	LDKType self;
public:
	Type(const Type&) = delete;
	Type(Type&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Type(LDKType&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKType() && { LDKType res = self; memset(&self, 0, sizeof(self)); return res; }
	~Type() { Type_free(self); }
	Type& operator=(Type&& o) { Type_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKType* operator &() { return &self; }
	LDKType* operator ->() { return &self; }
	const LDKType* operator &() const { return &self; }
	const LDKType* operator ->() const { return &self; }
	/**
	 * type_id returns the message type. Odd types are ignored by peers that do not
	 * know them, even ones make such peers disconnect.
	 */
	inline uint16_t type_id();
	/**
	 * debug_str describes the message for logs.
	 */
	inline LDK::Str debug_str();
};
class UnsignedBolt12Invoice {
private:
	LDKUnsignedBolt12Invoice self;
public:
	UnsignedBolt12Invoice(const UnsignedBolt12Invoice&) = delete;
	UnsignedBolt12Invoice(UnsignedBolt12Invoice&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedBolt12Invoice(LDKUnsignedBolt12Invoice&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedBolt12Invoice() && { LDKUnsignedBolt12Invoice res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedBolt12Invoice() { UnsignedBolt12Invoice_free(self); }
	UnsignedBolt12Invoice& operator=(UnsignedBolt12Invoice&& o) { UnsignedBolt12Invoice_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedBolt12Invoice* operator &() { return &self; }
	LDKUnsignedBolt12Invoice* operator ->() { return &self; }
	const LDKUnsignedBolt12Invoice* operator &() const { return &self; }
	const LDKUnsignedBolt12Invoice* operator ->() const { return &self; }
};
class UnsignedChannelAnnouncement {
private:
	LDKUnsignedChannelAnnouncement self;
public:
	UnsignedChannelAnnouncement(const UnsignedChannelAnnouncement&) = delete;
	UnsignedChannelAnnouncement(UnsignedChannelAnnouncement&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedChannelAnnouncement(LDKUnsignedChannelAnnouncement&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedChannelAnnouncement() && { LDKUnsignedChannelAnnouncement res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedChannelAnnouncement() { UnsignedChannelAnnouncement_free(self); }
	UnsignedChannelAnnouncement& operator=(UnsignedChannelAnnouncement&& o) { UnsignedChannelAnnouncement_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedChannelAnnouncement* operator &() { return &self; }
	LDKUnsignedChannelAnnouncement* operator ->() { return &self; }
	const LDKUnsignedChannelAnnouncement* operator &() const { return &self; }
	const LDKUnsignedChannelAnnouncement* operator ->() const { return &self; }
};
class UnsignedChannelUpdate {
private:
	LDKUnsignedChannelUpdate self;
public:
	UnsignedChannelUpdate(const UnsignedChannelUpdate&) = delete;
	UnsignedChannelUpdate(UnsignedChannelUpdate&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedChannelUpdate(LDKUnsignedChannelUpdate&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedChannelUpdate() && { LDKUnsignedChannelUpdate res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedChannelUpdate() { UnsignedChannelUpdate_free(self); }
	UnsignedChannelUpdate& operator=(UnsignedChannelUpdate&& o) { UnsignedChannelUpdate_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedChannelUpdate* operator &() { return &self; }
	LDKUnsignedChannelUpdate* operator ->() { return &self; }
	const LDKUnsignedChannelUpdate* operator &() const { return &self; }
	const LDKUnsignedChannelUpdate* operator ->() const { return &self; }
};
class UnsignedGossipMessage {
private:
	LDKUnsignedGossipMessage self;
public:
	UnsignedGossipMessage(const UnsignedGossipMessage&) = delete;
	UnsignedGossipMessage(UnsignedGossipMessage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedGossipMessage(LDKUnsignedGossipMessage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedGossipMessage() && { LDKUnsignedGossipMessage res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedGossipMessage() { UnsignedGossipMessage_free(self); }
	UnsignedGossipMessage& operator=(UnsignedGossipMessage&& o) { UnsignedGossipMessage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedGossipMessage* operator &() { return &self; }
	LDKUnsignedGossipMessage* operator ->() { return &self; }
	const LDKUnsignedGossipMessage* operator &() const { return &self; }
	const LDKUnsignedGossipMessage* operator ->() const { return &self; }
};
class UnsignedInvoiceRequest {
private:
	LDKUnsignedInvoiceRequest self;
public:
	UnsignedInvoiceRequest(const UnsignedInvoiceRequest&) = delete;
	UnsignedInvoiceRequest(UnsignedInvoiceRequest&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedInvoiceRequest(LDKUnsignedInvoiceRequest&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedInvoiceRequest() && { LDKUnsignedInvoiceRequest res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedInvoiceRequest() { UnsignedInvoiceRequest_free(self); }
	UnsignedInvoiceRequest& operator=(UnsignedInvoiceRequest&& o) { UnsignedInvoiceRequest_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedInvoiceRequest* operator &() { return &self; }
	LDKUnsignedInvoiceRequest* operator ->() { return &self; }
	const LDKUnsignedInvoiceRequest* operator &() const { return &self; }
	const LDKUnsignedInvoiceRequest* operator ->() const { return &self; }
};
class UnsignedNodeAnnouncement {
private:
	LDKUnsignedNodeAnnouncement self;
public:
	UnsignedNodeAnnouncement(const UnsignedNodeAnnouncement&) = delete;
	UnsignedNodeAnnouncement(UnsignedNodeAnnouncement&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UnsignedNodeAnnouncement(LDKUnsignedNodeAnnouncement&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUnsignedNodeAnnouncement() && { LDKUnsignedNodeAnnouncement res = self; memset(&self, 0, sizeof(self)); return res; }
	~UnsignedNodeAnnouncement() { UnsignedNodeAnnouncement_free(self); }
	UnsignedNodeAnnouncement& operator=(UnsignedNodeAnnouncement&& o) { UnsignedNodeAnnouncement_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUnsignedNodeAnnouncement* operator &() { return &self; }
	LDKUnsignedNodeAnnouncement* operator ->() { return &self; }
	const LDKUnsignedNodeAnnouncement* operator &() const { return &self; }
	const LDKUnsignedNodeAnnouncement* operator ->() const { return &self; }
};
class UntrustedString {
private:
	LDKUntrustedString self;
public:
	UntrustedString(const UntrustedString&) = delete;
	UntrustedString(UntrustedString&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UntrustedString(LDKUntrustedString&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUntrustedString() && { LDKUntrustedString res = self; memset(&self, 0, sizeof(self)); return res; }
	~UntrustedString() { UntrustedString_free(self); }
	UntrustedString& operator=(UntrustedString&& o) { UntrustedString_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUntrustedString* operator &() { return &self; }
	LDKUntrustedString* operator ->() { return &self; }
	const LDKUntrustedString* operator &() const { return &self; }
	const LDKUntrustedString* operator ->() const { return &self; }
};
class UpdateAddHTLC {
private:
	LDKUpdateAddHTLC self;
public:
	UpdateAddHTLC(const UpdateAddHTLC&) = delete;
	UpdateAddHTLC(UpdateAddHTLC&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UpdateAddHTLC(LDKUpdateAddHTLC&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUpdateAddHTLC() && { LDKUpdateAddHTLC res = self; memset(&self, 0, sizeof(self)); return res; }
	~UpdateAddHTLC() { UpdateAddHTLC_free(self); }
	UpdateAddHTLC& operator=(UpdateAddHTLC&& o) { UpdateAddHTLC_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUpdateAddHTLC* operator &() { return &self; }
	LDKUpdateAddHTLC* operator ->() { return &self; }
	const LDKUpdateAddHTLC* operator &() const { return &self; }
	const LDKUpdateAddHTLC* operator ->() const { return &self; }
};
class UpdateFailHTLC {
private:
	LDKUpdateFailHTLC self;
public:
	UpdateFailHTLC(const UpdateFailHTLC&) = delete;
	UpdateFailHTLC(UpdateFailHTLC&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UpdateFailHTLC(LDKUpdateFailHTLC&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUpdateFailHTLC() && { LDKUpdateFailHTLC res = self; memset(&self, 0, sizeof(self)); return res; }
	~UpdateFailHTLC() { UpdateFailHTLC_free(self); }
	UpdateFailHTLC& operator=(UpdateFailHTLC&& o) { UpdateFailHTLC_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUpdateFailHTLC* operator &() { return &self; }
	LDKUpdateFailHTLC* operator ->() { return &self; }
	const LDKUpdateFailHTLC* operator &() const { return &self; }
	const LDKUpdateFailHTLC* operator ->() const { return &self; }
};
class UpdateFailMalformedHTLC {
private:
	LDKUpdateFailMalformedHTLC self;
public:
	UpdateFailMalformedHTLC(const UpdateFailMalformedHTLC&) = delete;
	UpdateFailMalformedHTLC(UpdateFailMalformedHTLC&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UpdateFailMalformedHTLC(LDKUpdateFailMalformedHTLC&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUpdateFailMalformedHTLC() && { LDKUpdateFailMalformedHTLC res = self; memset(&self, 0, sizeof(self)); return res; }
	~UpdateFailMalformedHTLC() { UpdateFailMalformedHTLC_free(self); }
	UpdateFailMalformedHTLC& operator=(UpdateFailMalformedHTLC&& o) { UpdateFailMalformedHTLC_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUpdateFailMalformedHTLC* operator &() { return &self; }
	LDKUpdateFailMalformedHTLC* operator ->() { return &self; }
	const LDKUpdateFailMalformedHTLC* operator &() const { return &self; }
	const LDKUpdateFailMalformedHTLC* operator ->() const { return &self; }
};
class UpdateFee {
private:
	LDKUpdateFee self;
public:
	UpdateFee(const UpdateFee&) = delete;
	UpdateFee(UpdateFee&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UpdateFee(LDKUpdateFee&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUpdateFee() && { LDKUpdateFee res = self; memset(&self, 0, sizeof(self)); return res; }
	~UpdateFee() { UpdateFee_free(self); }
	UpdateFee& operator=(UpdateFee&& o) { UpdateFee_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUpdateFee* operator &() { return &self; }
	LDKUpdateFee* operator ->() { return &self; }
	const LDKUpdateFee* operator &() const { return &self; }
	const LDKUpdateFee* operator ->() const { return &self; }
};
class UpdateFulfillHTLC {
private:
	LDKUpdateFulfillHTLC self;
public:
	UpdateFulfillHTLC(const UpdateFulfillHTLC&) = delete;
	UpdateFulfillHTLC(UpdateFulfillHTLC&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UpdateFulfillHTLC(LDKUpdateFulfillHTLC&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUpdateFulfillHTLC() && { LDKUpdateFulfillHTLC res = self; memset(&self, 0, sizeof(self)); return res; }
	~UpdateFulfillHTLC() { UpdateFulfillHTLC_free(self); }
	UpdateFulfillHTLC& operator=(UpdateFulfillHTLC&& o) { UpdateFulfillHTLC_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUpdateFulfillHTLC* operator &() { return &self; }
	LDKUpdateFulfillHTLC* operator ->() { return &self; }
	const LDKUpdateFulfillHTLC* operator &() const { return &self; }
	const LDKUpdateFulfillHTLC* operator ->() const { return &self; }
};
class UserConfig {
private:
	LDKUserConfig self;
public:
	UserConfig(const UserConfig&) = delete;
	UserConfig(UserConfig&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UserConfig(LDKUserConfig&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUserConfig() && { LDKUserConfig res = self; memset(&self, 0, sizeof(self)); return res; }
	~UserConfig() { UserConfig_free(self); }
	UserConfig& operator=(UserConfig&& o) { UserConfig_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUserConfig* operator &() { return &self; }
	LDKUserConfig* operator ->() { return &self; }
	const LDKUserConfig* operator &() const { return &self; }
	const LDKUserConfig* operator ->() const { return &self; }
};
class UtxoFuture {
private:
	LDKUtxoFuture self;
public:
	UtxoFuture(const UtxoFuture&) = delete;
	UtxoFuture(UtxoFuture&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UtxoFuture(LDKUtxoFuture&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUtxoFuture() && { LDKUtxoFuture res = self; memset(&self, 0, sizeof(self)); return res; }
	~UtxoFuture() { UtxoFuture_free(self); }
	UtxoFuture& operator=(UtxoFuture&& o) { UtxoFuture_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUtxoFuture* operator &() { return &self; }
	LDKUtxoFuture* operator ->() { return &self; }
	const LDKUtxoFuture* operator &() const { return &self; }
	const LDKUtxoFuture* operator ->() const { return &self; }
};
class UtxoLookup {
private:
	LDKUtxoLookup self;
public:
	UtxoLookup(const UtxoLookup&) = delete;
	UtxoLookup(UtxoLookup&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UtxoLookup(LDKUtxoLookup&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUtxoLookup() && { LDKUtxoLookup res = self; memset(&self, 0, sizeof(self)); return res; }
	~UtxoLookup() { UtxoLookup_free(self); }
	UtxoLookup& operator=(UtxoLookup&& o) { UtxoLookup_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUtxoLookup* operator &() { return &self; }
	LDKUtxoLookup* operator ->() { return &self; }
	const LDKUtxoLookup* operator &() const { return &self; }
	const LDKUtxoLookup* operator ->() const { return &self; }
	/**
	 * get_utxo returns the output that short_channel_id names (block height << 40
	 * | transaction index << 16 | output index), if it is unspent. chain_hash, the
	 * genesis block's hash, is borrowed. It is called with no lock held and may
	 * call anything. The peer that announced the channel waits for it, so what
	 * takes long is better answered by a future.
	 */
	inline LDK::UtxoResult get_utxo(const uint8_t (*chain_hash)[32], uint64_t short_channel_id);
};
class UtxoLookupError {
private:
	LDKUtxoLookupError self;
public:
	UtxoLookupError(const UtxoLookupError&) = delete;
	UtxoLookupError(UtxoLookupError&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UtxoLookupError(LDKUtxoLookupError&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUtxoLookupError() && { LDKUtxoLookupError res = self; memset(&self, 0, sizeof(self)); return res; }
	UtxoLookupError& operator=(UtxoLookupError&& o) { self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUtxoLookupError* operator &() { return &self; }
	LDKUtxoLookupError* operator ->() { return &self; }
	const LDKUtxoLookupError* operator &() const { return &self; }
	const LDKUtxoLookupError* operator ->() const { return &self; }
};
class UtxoResult {
private:
	LDKUtxoResult self;
public:
	UtxoResult(const UtxoResult&) = delete;
	UtxoResult(UtxoResult&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	UtxoResult(LDKUtxoResult&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKUtxoResult() && { LDKUtxoResult res = self; memset(&self, 0, sizeof(self)); return res; }
	~UtxoResult() { UtxoResult_free(self); }
	UtxoResult& operator=(UtxoResult&& o) { UtxoResult_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKUtxoResult* operator &() { return &self; }
	LDKUtxoResult* operator ->() { return &self; }
	const LDKUtxoResult* operator &() const { return &self; }
	const LDKUtxoResult* operator ->() const { return &self; }
};
class WarningMessage {
private:
	LDKWarningMessage self;
public:
	WarningMessage(const WarningMessage&) = delete;
	WarningMessage(WarningMessage&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	WarningMessage(LDKWarningMessage&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKWarningMessage() && { LDKWarningMessage res = self; memset(&self, 0, sizeof(self)); return res; }
	~WarningMessage() { WarningMessage_free(self); }
	WarningMessage& operator=(WarningMessage&& o) { WarningMessage_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKWarningMessage* operator &() { return &self; }
	LDKWarningMessage* operator ->() { return &self; }
	const LDKWarningMessage* operator &() const { return &self; }
	const LDKWarningMessage* operator ->() const { return &self; }
};
class Watch {
private:
	LDKWatch self;
public:
	Watch(const Watch&) = delete;
	Watch(Watch&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	Watch(LDKWatch&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKWatch() && { LDKWatch res = self; memset(&self, 0, sizeof(self)); return res; }
	~Watch() { Watch_free(self); }
	Watch& operator=(Watch&& o) { Watch_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKWatch* operator &() { return &self; }
	LDKWatch* operator ->() { return &self; }
	const LDKWatch* operator &() const { return &self; }
	const LDKWatch* operator ->() const { return &self; }
	/**
	 * watch_channel takes charge of a new channel's monitor. An error means that
	 * there is one for funding_txo already; the channel must then be dropped.
	 */
	inline LDK::CResult_ChannelMonitorUpdateStatusNoneZ watch_channel(struct LDKOutPoint funding_txo, struct LDKChannelMonitor monitor);
	/**
	 * update_channel applies an update and persists it. Updates come in order;
	 * after LDKChannelMonitorUpdateStatus_InProgress more may follow before the
	 * first completes. A monitor that refuses an update answers
	 * LDKChannelMonitorUpdateStatus_InProgress and never completes it.
	 */
	inline LDK::ChannelMonitorUpdateStatus update_channel(struct LDKOutPoint funding_txo, const struct LDKChannelMonitorUpdate *NONNULL_PTR update);
	/**
	 * release_pending_monitor_events hands over what happened since the last call.
	 * Events that depend on state that is not durable yet are held back.
	 */
	inline LDK::CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ release_pending_monitor_events();
};
class WatchedOutput {
private:
	LDKWatchedOutput self;
public:
	WatchedOutput(const WatchedOutput&) = delete;
	WatchedOutput(WatchedOutput&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	WatchedOutput(LDKWatchedOutput&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKWatchedOutput() && { LDKWatchedOutput res = self; memset(&self, 0, sizeof(self)); return res; }
	~WatchedOutput() { WatchedOutput_free(self); }
	WatchedOutput& operator=(WatchedOutput&& o) { WatchedOutput_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKWatchedOutput* operator &() { return &self; }
	LDKWatchedOutput* operator ->() { return &self; }
	const LDKWatchedOutput* operator &() const { return &self; }
	const LDKWatchedOutput* operator ->() const { return &self; }
};
class WriteableEcdsaChannelSigner {
private:
	LDKWriteableEcdsaChannelSigner self;
public:
	WriteableEcdsaChannelSigner(const WriteableEcdsaChannelSigner&) = delete;
	WriteableEcdsaChannelSigner(WriteableEcdsaChannelSigner&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	WriteableEcdsaChannelSigner(LDKWriteableEcdsaChannelSigner&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKWriteableEcdsaChannelSigner() && { LDKWriteableEcdsaChannelSigner res = self; memset(&self, 0, sizeof(self)); return res; }
	~WriteableEcdsaChannelSigner() { WriteableEcdsaChannelSigner_free(self); }
	WriteableEcdsaChannelSigner& operator=(WriteableEcdsaChannelSigner&& o) { WriteableEcdsaChannelSigner_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKWriteableEcdsaChannelSigner* operator &() { return &self; }
	LDKWriteableEcdsaChannelSigner* operator ->() { return &self; }
	const LDKWriteableEcdsaChannelSigner* operator &() const { return &self; }
	const LDKWriteableEcdsaChannelSigner* operator ->() const { return &self; }
};
class WriteableScore {
private:
	LDKWriteableScore self;
public:
	WriteableScore(const WriteableScore&) = delete;
	WriteableScore(WriteableScore&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	WriteableScore(LDKWriteableScore&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKWriteableScore() && { LDKWriteableScore res = self; memset(&self, 0, sizeof(self)); return res; }
	~WriteableScore() { WriteableScore_free(self); }
	WriteableScore& operator=(WriteableScore&& o) { WriteableScore_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKWriteableScore* operator &() { return &self; }
	LDKWriteableScore* operator ->() { return &self; }
	const LDKWriteableScore* operator &() const { return &self; }
	const LDKWriteableScore* operator ->() const { return &self; }
};
class C2Tuple_BlindedPayInfoBlindedPathZ {
private:
	LDKC2Tuple_BlindedPayInfoBlindedPathZ self;
public:
	C2Tuple_BlindedPayInfoBlindedPathZ(const C2Tuple_BlindedPayInfoBlindedPathZ&) = delete;
	C2Tuple_BlindedPayInfoBlindedPathZ(C2Tuple_BlindedPayInfoBlindedPathZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_BlindedPayInfoBlindedPathZ(LDKC2Tuple_BlindedPayInfoBlindedPathZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_BlindedPayInfoBlindedPathZ() && { LDKC2Tuple_BlindedPayInfoBlindedPathZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_BlindedPayInfoBlindedPathZ() { C2Tuple_BlindedPayInfoBlindedPathZ_free(self); }
	C2Tuple_BlindedPayInfoBlindedPathZ& operator=(C2Tuple_BlindedPayInfoBlindedPathZ&& o) { C2Tuple_BlindedPayInfoBlindedPathZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_BlindedPayInfoBlindedPathZ* operator &() { return &self; }
	LDKC2Tuple_BlindedPayInfoBlindedPathZ* operator ->() { return &self; }
	const LDKC2Tuple_BlindedPayInfoBlindedPathZ* operator &() const { return &self; }
	const LDKC2Tuple_BlindedPayInfoBlindedPathZ* operator ->() const { return &self; }
};
class C2Tuple_CVec_u8Zu64Z {
private:
	LDKC2Tuple_CVec_u8Zu64Z self;
public:
	C2Tuple_CVec_u8Zu64Z(const C2Tuple_CVec_u8Zu64Z&) = delete;
	C2Tuple_CVec_u8Zu64Z(C2Tuple_CVec_u8Zu64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_CVec_u8Zu64Z(LDKC2Tuple_CVec_u8Zu64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_CVec_u8Zu64Z() && { LDKC2Tuple_CVec_u8Zu64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_CVec_u8Zu64Z() { C2Tuple_CVec_u8Zu64Z_free(self); }
	C2Tuple_CVec_u8Zu64Z& operator=(C2Tuple_CVec_u8Zu64Z&& o) { C2Tuple_CVec_u8Zu64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_CVec_u8Zu64Z* operator &() { return &self; }
	LDKC2Tuple_CVec_u8Zu64Z* operator ->() { return &self; }
	const LDKC2Tuple_CVec_u8Zu64Z* operator &() const { return &self; }
	const LDKC2Tuple_CVec_u8Zu64Z* operator ->() const { return &self; }
};
class C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ {
private:
	LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ self;
public:
	C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ(const C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ&) = delete;
	C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ(C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ(LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ() && { LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ() { C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ_free(self); }
	C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ& operator=(C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ&& o) { C2Tuple_ECDSASignatureCVec_ECDSASignatureZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ* operator &() { return &self; }
	LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ* operator ->() { return &self; }
	const LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ* operator &() const { return &self; }
	const LDKC2Tuple_ECDSASignatureCVec_ECDSASignatureZZ* operator ->() const { return &self; }
};
class C2Tuple_OutPointCVec_MonitorUpdateIdZZ {
private:
	LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ self;
public:
	C2Tuple_OutPointCVec_MonitorUpdateIdZZ(const C2Tuple_OutPointCVec_MonitorUpdateIdZZ&) = delete;
	C2Tuple_OutPointCVec_MonitorUpdateIdZZ(C2Tuple_OutPointCVec_MonitorUpdateIdZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_OutPointCVec_MonitorUpdateIdZZ(LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ() && { LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_OutPointCVec_MonitorUpdateIdZZ() { C2Tuple_OutPointCVec_MonitorUpdateIdZZ_free(self); }
	C2Tuple_OutPointCVec_MonitorUpdateIdZZ& operator=(C2Tuple_OutPointCVec_MonitorUpdateIdZZ&& o) { C2Tuple_OutPointCVec_MonitorUpdateIdZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ* operator &() { return &self; }
	LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ* operator ->() { return &self; }
	const LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ* operator &() const { return &self; }
	const LDKC2Tuple_OutPointCVec_MonitorUpdateIdZZ* operator ->() const { return &self; }
};
class C2Tuple_OutPointCVec_u8ZZ {
private:
	LDKC2Tuple_OutPointCVec_u8ZZ self;
public:
	C2Tuple_OutPointCVec_u8ZZ(const C2Tuple_OutPointCVec_u8ZZ&) = delete;
	C2Tuple_OutPointCVec_u8ZZ(C2Tuple_OutPointCVec_u8ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_OutPointCVec_u8ZZ(LDKC2Tuple_OutPointCVec_u8ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_OutPointCVec_u8ZZ() && { LDKC2Tuple_OutPointCVec_u8ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_OutPointCVec_u8ZZ() { C2Tuple_OutPointCVec_u8ZZ_free(self); }
	C2Tuple_OutPointCVec_u8ZZ& operator=(C2Tuple_OutPointCVec_u8ZZ&& o) { C2Tuple_OutPointCVec_u8ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_OutPointCVec_u8ZZ* operator &() { return &self; }
	LDKC2Tuple_OutPointCVec_u8ZZ* operator ->() { return &self; }
	const LDKC2Tuple_OutPointCVec_u8ZZ* operator &() const { return &self; }
	const LDKC2Tuple_OutPointCVec_u8ZZ* operator ->() const { return &self; }
};
class C2Tuple_PublicKeyCOption_SocketAddressZZ {
private:
	LDKC2Tuple_PublicKeyCOption_SocketAddressZZ self;
public:
	C2Tuple_PublicKeyCOption_SocketAddressZZ(const C2Tuple_PublicKeyCOption_SocketAddressZZ&) = delete;
	C2Tuple_PublicKeyCOption_SocketAddressZZ(C2Tuple_PublicKeyCOption_SocketAddressZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_PublicKeyCOption_SocketAddressZZ(LDKC2Tuple_PublicKeyCOption_SocketAddressZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_PublicKeyCOption_SocketAddressZZ() && { LDKC2Tuple_PublicKeyCOption_SocketAddressZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_PublicKeyCOption_SocketAddressZZ() { C2Tuple_PublicKeyCOption_SocketAddressZZ_free(self); }
	C2Tuple_PublicKeyCOption_SocketAddressZZ& operator=(C2Tuple_PublicKeyCOption_SocketAddressZZ&& o) { C2Tuple_PublicKeyCOption_SocketAddressZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_PublicKeyCOption_SocketAddressZZ* operator &() { return &self; }
	LDKC2Tuple_PublicKeyCOption_SocketAddressZZ* operator ->() { return &self; }
	const LDKC2Tuple_PublicKeyCOption_SocketAddressZZ* operator &() const { return &self; }
	const LDKC2Tuple_PublicKeyCOption_SocketAddressZZ* operator ->() const { return &self; }
};
class C2Tuple_PublicKeyCVec_SocketAddressZZ {
private:
	LDKC2Tuple_PublicKeyCVec_SocketAddressZZ self;
public:
	C2Tuple_PublicKeyCVec_SocketAddressZZ(const C2Tuple_PublicKeyCVec_SocketAddressZZ&) = delete;
	C2Tuple_PublicKeyCVec_SocketAddressZZ(C2Tuple_PublicKeyCVec_SocketAddressZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_PublicKeyCVec_SocketAddressZZ(LDKC2Tuple_PublicKeyCVec_SocketAddressZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_PublicKeyCVec_SocketAddressZZ() && { LDKC2Tuple_PublicKeyCVec_SocketAddressZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_PublicKeyCVec_SocketAddressZZ() { C2Tuple_PublicKeyCVec_SocketAddressZZ_free(self); }
	C2Tuple_PublicKeyCVec_SocketAddressZZ& operator=(C2Tuple_PublicKeyCVec_SocketAddressZZ&& o) { C2Tuple_PublicKeyCVec_SocketAddressZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_PublicKeyCVec_SocketAddressZZ* operator &() { return &self; }
	LDKC2Tuple_PublicKeyCVec_SocketAddressZZ* operator ->() { return &self; }
	const LDKC2Tuple_PublicKeyCVec_SocketAddressZZ* operator &() const { return &self; }
	const LDKC2Tuple_PublicKeyCVec_SocketAddressZZ* operator ->() const { return &self; }
};
class C2Tuple_PublicKeyTypeZ {
private:
	LDKC2Tuple_PublicKeyTypeZ self;
public:
	C2Tuple_PublicKeyTypeZ(const C2Tuple_PublicKeyTypeZ&) = delete;
	C2Tuple_PublicKeyTypeZ(C2Tuple_PublicKeyTypeZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_PublicKeyTypeZ(LDKC2Tuple_PublicKeyTypeZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_PublicKeyTypeZ() && { LDKC2Tuple_PublicKeyTypeZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_PublicKeyTypeZ() { C2Tuple_PublicKeyTypeZ_free(self); }
	C2Tuple_PublicKeyTypeZ& operator=(C2Tuple_PublicKeyTypeZ&& o) { C2Tuple_PublicKeyTypeZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_PublicKeyTypeZ* operator &() { return &self; }
	LDKC2Tuple_PublicKeyTypeZ* operator ->() { return &self; }
	const LDKC2Tuple_PublicKeyTypeZ* operator &() const { return &self; }
	const LDKC2Tuple_PublicKeyTypeZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ {
private:
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ self;
public:
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ(const C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ&) = delete;
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ(C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ(LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ() && { LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ() { C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ_free(self); }
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ& operator=(C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ&& o) { C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ {
private:
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ self;
public:
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ(const C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ&) = delete;
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ(C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ(LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ() && { LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ() { C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ_free(self); }
	C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ& operator=(C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ&& o) { C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32TxOutZZZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesChannelManagerZ {
private:
	LDKC2Tuple_ThirtyTwoBytesChannelManagerZ self;
public:
	C2Tuple_ThirtyTwoBytesChannelManagerZ(const C2Tuple_ThirtyTwoBytesChannelManagerZ&) = delete;
	C2Tuple_ThirtyTwoBytesChannelManagerZ(C2Tuple_ThirtyTwoBytesChannelManagerZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesChannelManagerZ(LDKC2Tuple_ThirtyTwoBytesChannelManagerZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesChannelManagerZ() && { LDKC2Tuple_ThirtyTwoBytesChannelManagerZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesChannelManagerZ() { C2Tuple_ThirtyTwoBytesChannelManagerZ_free(self); }
	C2Tuple_ThirtyTwoBytesChannelManagerZ& operator=(C2Tuple_ThirtyTwoBytesChannelManagerZ&& o) { C2Tuple_ThirtyTwoBytesChannelManagerZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesChannelManagerZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesChannelManagerZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesChannelManagerZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesChannelManagerZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesChannelMonitorZ {
private:
	LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ self;
public:
	C2Tuple_ThirtyTwoBytesChannelMonitorZ(const C2Tuple_ThirtyTwoBytesChannelMonitorZ&) = delete;
	C2Tuple_ThirtyTwoBytesChannelMonitorZ(C2Tuple_ThirtyTwoBytesChannelMonitorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesChannelMonitorZ(LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ() && { LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesChannelMonitorZ() { C2Tuple_ThirtyTwoBytesChannelMonitorZ_free(self); }
	C2Tuple_ThirtyTwoBytesChannelMonitorZ& operator=(C2Tuple_ThirtyTwoBytesChannelMonitorZ&& o) { C2Tuple_ThirtyTwoBytesChannelMonitorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesChannelMonitorZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesPublicKeyZ {
private:
	LDKC2Tuple_ThirtyTwoBytesPublicKeyZ self;
public:
	C2Tuple_ThirtyTwoBytesPublicKeyZ(const C2Tuple_ThirtyTwoBytesPublicKeyZ&) = delete;
	C2Tuple_ThirtyTwoBytesPublicKeyZ(C2Tuple_ThirtyTwoBytesPublicKeyZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesPublicKeyZ(LDKC2Tuple_ThirtyTwoBytesPublicKeyZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesPublicKeyZ() && { LDKC2Tuple_ThirtyTwoBytesPublicKeyZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesPublicKeyZ() { C2Tuple_ThirtyTwoBytesPublicKeyZ_free(self); }
	C2Tuple_ThirtyTwoBytesPublicKeyZ& operator=(C2Tuple_ThirtyTwoBytesPublicKeyZ&& o) { C2Tuple_ThirtyTwoBytesPublicKeyZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesPublicKeyZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesPublicKeyZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesPublicKeyZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesPublicKeyZ* operator ->() const { return &self; }
};
class C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ {
private:
	LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ self;
public:
	C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ(const C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ&) = delete;
	C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ(C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ(LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ() && { LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ() { C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ_free(self); }
	C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ& operator=(C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ&& o) { C2Tuple_ThirtyTwoBytesThirtyTwoBytesZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ* operator &() { return &self; }
	LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ* operator ->() { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ* operator &() const { return &self; }
	const LDKC2Tuple_ThirtyTwoBytesThirtyTwoBytesZ* operator ->() const { return &self; }
};
class C2Tuple__u1632_u1632Z {
private:
	LDKC2Tuple__u1632_u1632Z self;
public:
	C2Tuple__u1632_u1632Z(const C2Tuple__u1632_u1632Z&) = delete;
	C2Tuple__u1632_u1632Z(C2Tuple__u1632_u1632Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple__u1632_u1632Z(LDKC2Tuple__u1632_u1632Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple__u1632_u1632Z() && { LDKC2Tuple__u1632_u1632Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple__u1632_u1632Z() { C2Tuple__u1632_u1632Z_free(self); }
	C2Tuple__u1632_u1632Z& operator=(C2Tuple__u1632_u1632Z&& o) { C2Tuple__u1632_u1632Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple__u1632_u1632Z* operator &() { return &self; }
	LDKC2Tuple__u1632_u1632Z* operator ->() { return &self; }
	const LDKC2Tuple__u1632_u1632Z* operator &() const { return &self; }
	const LDKC2Tuple__u1632_u1632Z* operator ->() const { return &self; }
};
class C2Tuple_u32CVec_u8ZZ {
private:
	LDKC2Tuple_u32CVec_u8ZZ self;
public:
	C2Tuple_u32CVec_u8ZZ(const C2Tuple_u32CVec_u8ZZ&) = delete;
	C2Tuple_u32CVec_u8ZZ(C2Tuple_u32CVec_u8ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_u32CVec_u8ZZ(LDKC2Tuple_u32CVec_u8ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_u32CVec_u8ZZ() && { LDKC2Tuple_u32CVec_u8ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_u32CVec_u8ZZ() { C2Tuple_u32CVec_u8ZZ_free(self); }
	C2Tuple_u32CVec_u8ZZ& operator=(C2Tuple_u32CVec_u8ZZ&& o) { C2Tuple_u32CVec_u8ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_u32CVec_u8ZZ* operator &() { return &self; }
	LDKC2Tuple_u32CVec_u8ZZ* operator ->() { return &self; }
	const LDKC2Tuple_u32CVec_u8ZZ* operator &() const { return &self; }
	const LDKC2Tuple_u32CVec_u8ZZ* operator ->() const { return &self; }
};
class C2Tuple_u32TxOutZ {
private:
	LDKC2Tuple_u32TxOutZ self;
public:
	C2Tuple_u32TxOutZ(const C2Tuple_u32TxOutZ&) = delete;
	C2Tuple_u32TxOutZ(C2Tuple_u32TxOutZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_u32TxOutZ(LDKC2Tuple_u32TxOutZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_u32TxOutZ() && { LDKC2Tuple_u32TxOutZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_u32TxOutZ() { C2Tuple_u32TxOutZ_free(self); }
	C2Tuple_u32TxOutZ& operator=(C2Tuple_u32TxOutZ&& o) { C2Tuple_u32TxOutZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_u32TxOutZ* operator &() { return &self; }
	LDKC2Tuple_u32TxOutZ* operator ->() { return &self; }
	const LDKC2Tuple_u32TxOutZ* operator &() const { return &self; }
	const LDKC2Tuple_u32TxOutZ* operator ->() const { return &self; }
};
class C2Tuple_u64CVec_u8ZZ {
private:
	LDKC2Tuple_u64CVec_u8ZZ self;
public:
	C2Tuple_u64CVec_u8ZZ(const C2Tuple_u64CVec_u8ZZ&) = delete;
	C2Tuple_u64CVec_u8ZZ(C2Tuple_u64CVec_u8ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_u64CVec_u8ZZ(LDKC2Tuple_u64CVec_u8ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_u64CVec_u8ZZ() && { LDKC2Tuple_u64CVec_u8ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_u64CVec_u8ZZ() { C2Tuple_u64CVec_u8ZZ_free(self); }
	C2Tuple_u64CVec_u8ZZ& operator=(C2Tuple_u64CVec_u8ZZ&& o) { C2Tuple_u64CVec_u8ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_u64CVec_u8ZZ* operator &() { return &self; }
	LDKC2Tuple_u64CVec_u8ZZ* operator ->() { return &self; }
	const LDKC2Tuple_u64CVec_u8ZZ* operator &() const { return &self; }
	const LDKC2Tuple_u64CVec_u8ZZ* operator ->() const { return &self; }
};
class C2Tuple_u64u16Z {
private:
	LDKC2Tuple_u64u16Z self;
public:
	C2Tuple_u64u16Z(const C2Tuple_u64u16Z&) = delete;
	C2Tuple_u64u16Z(C2Tuple_u64u16Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_u64u16Z(LDKC2Tuple_u64u16Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_u64u16Z() && { LDKC2Tuple_u64u16Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_u64u16Z() { C2Tuple_u64u16Z_free(self); }
	C2Tuple_u64u16Z& operator=(C2Tuple_u64u16Z&& o) { C2Tuple_u64u16Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_u64u16Z* operator &() { return &self; }
	LDKC2Tuple_u64u16Z* operator ->() { return &self; }
	const LDKC2Tuple_u64u16Z* operator &() const { return &self; }
	const LDKC2Tuple_u64u16Z* operator ->() const { return &self; }
};
class C2Tuple_u64u64Z {
private:
	LDKC2Tuple_u64u64Z self;
public:
	C2Tuple_u64u64Z(const C2Tuple_u64u64Z&) = delete;
	C2Tuple_u64u64Z(C2Tuple_u64u64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_u64u64Z(LDKC2Tuple_u64u64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_u64u64Z() && { LDKC2Tuple_u64u64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_u64u64Z() { C2Tuple_u64u64Z_free(self); }
	C2Tuple_u64u64Z& operator=(C2Tuple_u64u64Z&& o) { C2Tuple_u64u64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_u64u64Z* operator &() { return &self; }
	LDKC2Tuple_u64u64Z* operator ->() { return &self; }
	const LDKC2Tuple_u64u64Z* operator &() const { return &self; }
	const LDKC2Tuple_u64u64Z* operator ->() const { return &self; }
};
class C2Tuple_usizeTransactionZ {
private:
	LDKC2Tuple_usizeTransactionZ self;
public:
	C2Tuple_usizeTransactionZ(const C2Tuple_usizeTransactionZ&) = delete;
	C2Tuple_usizeTransactionZ(C2Tuple_usizeTransactionZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C2Tuple_usizeTransactionZ(LDKC2Tuple_usizeTransactionZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC2Tuple_usizeTransactionZ() && { LDKC2Tuple_usizeTransactionZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C2Tuple_usizeTransactionZ() { C2Tuple_usizeTransactionZ_free(self); }
	C2Tuple_usizeTransactionZ& operator=(C2Tuple_usizeTransactionZ&& o) { C2Tuple_usizeTransactionZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC2Tuple_usizeTransactionZ* operator &() { return &self; }
	LDKC2Tuple_usizeTransactionZ* operator ->() { return &self; }
	const LDKC2Tuple_usizeTransactionZ* operator &() const { return &self; }
	const LDKC2Tuple_usizeTransactionZ* operator ->() const { return &self; }
};
class C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ {
private:
	LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ self;
public:
	C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ(const C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ&) = delete;
	C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ(C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ(LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ() && { LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ() { C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ_free(self); }
	C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ& operator=(C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ&& o) { C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ* operator &() { return &self; }
	LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ* operator ->() { return &self; }
	const LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ* operator &() const { return &self; }
	const LDKC3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZ* operator ->() const { return &self; }
};
class C3Tuple_OffersMessageDestinationBlindedPathZ {
private:
	LDKC3Tuple_OffersMessageDestinationBlindedPathZ self;
public:
	C3Tuple_OffersMessageDestinationBlindedPathZ(const C3Tuple_OffersMessageDestinationBlindedPathZ&) = delete;
	C3Tuple_OffersMessageDestinationBlindedPathZ(C3Tuple_OffersMessageDestinationBlindedPathZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_OffersMessageDestinationBlindedPathZ(LDKC3Tuple_OffersMessageDestinationBlindedPathZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_OffersMessageDestinationBlindedPathZ() && { LDKC3Tuple_OffersMessageDestinationBlindedPathZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_OffersMessageDestinationBlindedPathZ() { C3Tuple_OffersMessageDestinationBlindedPathZ_free(self); }
	C3Tuple_OffersMessageDestinationBlindedPathZ& operator=(C3Tuple_OffersMessageDestinationBlindedPathZ&& o) { C3Tuple_OffersMessageDestinationBlindedPathZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_OffersMessageDestinationBlindedPathZ* operator &() { return &self; }
	LDKC3Tuple_OffersMessageDestinationBlindedPathZ* operator ->() { return &self; }
	const LDKC3Tuple_OffersMessageDestinationBlindedPathZ* operator &() const { return &self; }
	const LDKC3Tuple_OffersMessageDestinationBlindedPathZ* operator ->() const { return &self; }
};
class C3Tuple_OnionMessageContentsDestinationBlindedPathZ {
private:
	LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ self;
public:
	C3Tuple_OnionMessageContentsDestinationBlindedPathZ(const C3Tuple_OnionMessageContentsDestinationBlindedPathZ&) = delete;
	C3Tuple_OnionMessageContentsDestinationBlindedPathZ(C3Tuple_OnionMessageContentsDestinationBlindedPathZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_OnionMessageContentsDestinationBlindedPathZ(LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ() && { LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_OnionMessageContentsDestinationBlindedPathZ() { C3Tuple_OnionMessageContentsDestinationBlindedPathZ_free(self); }
	C3Tuple_OnionMessageContentsDestinationBlindedPathZ& operator=(C3Tuple_OnionMessageContentsDestinationBlindedPathZ&& o) { C3Tuple_OnionMessageContentsDestinationBlindedPathZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ* operator &() { return &self; }
	LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ* operator ->() { return &self; }
	const LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ* operator &() const { return &self; }
	const LDKC3Tuple_OnionMessageContentsDestinationBlindedPathZ* operator ->() const { return &self; }
};
class C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ {
private:
	LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ self;
public:
	C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ(const C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ&) = delete;
	C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ(C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ(LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ() && { LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ() { C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ_free(self); }
	C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ& operator=(C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ&& o) { C3Tuple_OutPointCVec_MonitorEventZPublicKeyZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ* operator &() { return &self; }
	LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ* operator ->() { return &self; }
	const LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ* operator &() const { return &self; }
	const LDKC3Tuple_OutPointCVec_MonitorEventZPublicKeyZ* operator ->() const { return &self; }
};
class C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ {
private:
	LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ self;
public:
	C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ(const C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ&) = delete;
	C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ(C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ(LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ() && { LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ() { C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ_free(self); }
	C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ& operator=(C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ&& o) { C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ* operator &() { return &self; }
	LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ* operator ->() { return &self; }
	const LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ* operator &() const { return &self; }
	const LDKC3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZ* operator ->() const { return &self; }
};
class C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ {
private:
	LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ self;
public:
	C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ(const C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ&) = delete;
	C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ(C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ(LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ() && { LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ() { C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ_free(self); }
	C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ& operator=(C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ&& o) { C3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ* operator &() { return &self; }
	LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ* operator ->() { return &self; }
	const LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ* operator &() const { return &self; }
	const LDKC3Tuple_RawBolt11Invoice_u832Bolt11InvoiceSignatureZ* operator ->() const { return &self; }
};
class C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ {
private:
	LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ self;
public:
	C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ(const C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ&) = delete;
	C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ(C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ(LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ() && { LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ() { C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ_free(self); }
	C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ& operator=(C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ&& o) { C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ* operator &() { return &self; }
	LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ* operator ->() { return &self; }
	const LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ* operator &() const { return &self; }
	const LDKC3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZ* operator ->() const { return &self; }
};
class C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ {
private:
	LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ self;
public:
	C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ(const C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ&) = delete;
	C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ(C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ(LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ() && { LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ() { C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ_free(self); }
	C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ& operator=(C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ&& o) { C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ* operator &() { return &self; }
	LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ* operator ->() { return &self; }
	const LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ* operator &() const { return &self; }
	const LDKC3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZ* operator ->() const { return &self; }
};
class COption_APIErrorZ {
private:
	LDKCOption_APIErrorZ self;
public:
	COption_APIErrorZ(const COption_APIErrorZ&) = delete;
	COption_APIErrorZ(COption_APIErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_APIErrorZ(LDKCOption_APIErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_APIErrorZ() && { LDKCOption_APIErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_APIErrorZ() { COption_APIErrorZ_free(self); }
	COption_APIErrorZ& operator=(COption_APIErrorZ&& o) { COption_APIErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_APIErrorZ* operator &() { return &self; }
	LDKCOption_APIErrorZ* operator ->() { return &self; }
	const LDKCOption_APIErrorZ* operator &() const { return &self; }
	const LDKCOption_APIErrorZ* operator ->() const { return &self; }
};
class COption_BigEndianScalarZ {
private:
	LDKCOption_BigEndianScalarZ self;
public:
	COption_BigEndianScalarZ(const COption_BigEndianScalarZ&) = delete;
	COption_BigEndianScalarZ(COption_BigEndianScalarZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_BigEndianScalarZ(LDKCOption_BigEndianScalarZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_BigEndianScalarZ() && { LDKCOption_BigEndianScalarZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_BigEndianScalarZ() { COption_BigEndianScalarZ_free(self); }
	COption_BigEndianScalarZ& operator=(COption_BigEndianScalarZ&& o) { COption_BigEndianScalarZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_BigEndianScalarZ* operator &() { return &self; }
	LDKCOption_BigEndianScalarZ* operator ->() { return &self; }
	const LDKCOption_BigEndianScalarZ* operator &() const { return &self; }
	const LDKCOption_BigEndianScalarZ* operator ->() const { return &self; }
};
class COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ {
private:
	LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ self;
public:
	COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ(const COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ&) = delete;
	COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ(COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ(LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ() && { LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ() { COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ_free(self); }
	COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ& operator=(COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ&& o) { COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ* operator &() { return &self; }
	LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ* operator ->() { return &self; }
	const LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ* operator &() const { return &self; }
	const LDKCOption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ* operator ->() const { return &self; }
};
class COption_C2Tuple_u64u16ZZ {
private:
	LDKCOption_C2Tuple_u64u16ZZ self;
public:
	COption_C2Tuple_u64u16ZZ(const COption_C2Tuple_u64u16ZZ&) = delete;
	COption_C2Tuple_u64u16ZZ(COption_C2Tuple_u64u16ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_C2Tuple_u64u16ZZ(LDKCOption_C2Tuple_u64u16ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_C2Tuple_u64u16ZZ() && { LDKCOption_C2Tuple_u64u16ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_C2Tuple_u64u16ZZ() { COption_C2Tuple_u64u16ZZ_free(self); }
	COption_C2Tuple_u64u16ZZ& operator=(COption_C2Tuple_u64u16ZZ&& o) { COption_C2Tuple_u64u16ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_C2Tuple_u64u16ZZ* operator &() { return &self; }
	LDKCOption_C2Tuple_u64u16ZZ* operator ->() { return &self; }
	const LDKCOption_C2Tuple_u64u16ZZ* operator &() const { return &self; }
	const LDKCOption_C2Tuple_u64u16ZZ* operator ->() const { return &self; }
};
class COption_C2Tuple_u64u64ZZ {
private:
	LDKCOption_C2Tuple_u64u64ZZ self;
public:
	COption_C2Tuple_u64u64ZZ(const COption_C2Tuple_u64u64ZZ&) = delete;
	COption_C2Tuple_u64u64ZZ(COption_C2Tuple_u64u64ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_C2Tuple_u64u64ZZ(LDKCOption_C2Tuple_u64u64ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_C2Tuple_u64u64ZZ() && { LDKCOption_C2Tuple_u64u64ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_C2Tuple_u64u64ZZ() { COption_C2Tuple_u64u64ZZ_free(self); }
	COption_C2Tuple_u64u64ZZ& operator=(COption_C2Tuple_u64u64ZZ&& o) { COption_C2Tuple_u64u64ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_C2Tuple_u64u64ZZ* operator &() { return &self; }
	LDKCOption_C2Tuple_u64u64ZZ* operator ->() { return &self; }
	const LDKCOption_C2Tuple_u64u64ZZ* operator &() const { return &self; }
	const LDKCOption_C2Tuple_u64u64ZZ* operator ->() const { return &self; }
};
class COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ {
private:
	LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ self;
public:
	COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ(const COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ&) = delete;
	COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ(COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ(LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ() && { LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ() { COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ_free(self); }
	COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ& operator=(COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ&& o) { COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ* operator &() { return &self; }
	LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ* operator ->() { return &self; }
	const LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ* operator &() const { return &self; }
	const LDKCOption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ* operator ->() const { return &self; }
};
class COption_CVec_SocketAddressZZ {
private:
	LDKCOption_CVec_SocketAddressZZ self;
public:
	COption_CVec_SocketAddressZZ(const COption_CVec_SocketAddressZZ&) = delete;
	COption_CVec_SocketAddressZZ(COption_CVec_SocketAddressZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_CVec_SocketAddressZZ(LDKCOption_CVec_SocketAddressZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_CVec_SocketAddressZZ() && { LDKCOption_CVec_SocketAddressZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_CVec_SocketAddressZZ() { COption_CVec_SocketAddressZZ_free(self); }
	COption_CVec_SocketAddressZZ& operator=(COption_CVec_SocketAddressZZ&& o) { COption_CVec_SocketAddressZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_CVec_SocketAddressZZ* operator &() { return &self; }
	LDKCOption_CVec_SocketAddressZZ* operator ->() { return &self; }
	const LDKCOption_CVec_SocketAddressZZ* operator &() const { return &self; }
	const LDKCOption_CVec_SocketAddressZZ* operator ->() const { return &self; }
};
class COption_CVec_ThirtyTwoBytesZZ {
private:
	LDKCOption_CVec_ThirtyTwoBytesZZ self;
public:
	COption_CVec_ThirtyTwoBytesZZ(const COption_CVec_ThirtyTwoBytesZZ&) = delete;
	COption_CVec_ThirtyTwoBytesZZ(COption_CVec_ThirtyTwoBytesZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_CVec_ThirtyTwoBytesZZ(LDKCOption_CVec_ThirtyTwoBytesZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_CVec_ThirtyTwoBytesZZ() && { LDKCOption_CVec_ThirtyTwoBytesZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_CVec_ThirtyTwoBytesZZ() { COption_CVec_ThirtyTwoBytesZZ_free(self); }
	COption_CVec_ThirtyTwoBytesZZ& operator=(COption_CVec_ThirtyTwoBytesZZ&& o) { COption_CVec_ThirtyTwoBytesZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_CVec_ThirtyTwoBytesZZ* operator &() { return &self; }
	LDKCOption_CVec_ThirtyTwoBytesZZ* operator ->() { return &self; }
	const LDKCOption_CVec_ThirtyTwoBytesZZ* operator &() const { return &self; }
	const LDKCOption_CVec_ThirtyTwoBytesZZ* operator ->() const { return &self; }
};
class COption_CVec_u8ZZ {
private:
	LDKCOption_CVec_u8ZZ self;
public:
	COption_CVec_u8ZZ(const COption_CVec_u8ZZ&) = delete;
	COption_CVec_u8ZZ(COption_CVec_u8ZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_CVec_u8ZZ(LDKCOption_CVec_u8ZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_CVec_u8ZZ() && { LDKCOption_CVec_u8ZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_CVec_u8ZZ() { COption_CVec_u8ZZ_free(self); }
	COption_CVec_u8ZZ& operator=(COption_CVec_u8ZZ&& o) { COption_CVec_u8ZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_CVec_u8ZZ* operator &() { return &self; }
	LDKCOption_CVec_u8ZZ* operator ->() { return &self; }
	const LDKCOption_CVec_u8ZZ* operator &() const { return &self; }
	const LDKCOption_CVec_u8ZZ* operator ->() const { return &self; }
};
class COption_ChannelShutdownStateZ {
private:
	LDKCOption_ChannelShutdownStateZ self;
public:
	COption_ChannelShutdownStateZ(const COption_ChannelShutdownStateZ&) = delete;
	COption_ChannelShutdownStateZ(COption_ChannelShutdownStateZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_ChannelShutdownStateZ(LDKCOption_ChannelShutdownStateZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_ChannelShutdownStateZ() && { LDKCOption_ChannelShutdownStateZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_ChannelShutdownStateZ() { COption_ChannelShutdownStateZ_free(self); }
	COption_ChannelShutdownStateZ& operator=(COption_ChannelShutdownStateZ&& o) { COption_ChannelShutdownStateZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_ChannelShutdownStateZ* operator &() { return &self; }
	LDKCOption_ChannelShutdownStateZ* operator ->() { return &self; }
	const LDKCOption_ChannelShutdownStateZ* operator &() const { return &self; }
	const LDKCOption_ChannelShutdownStateZ* operator ->() const { return &self; }
};
class COption_ClosureReasonZ {
private:
	LDKCOption_ClosureReasonZ self;
public:
	COption_ClosureReasonZ(const COption_ClosureReasonZ&) = delete;
	COption_ClosureReasonZ(COption_ClosureReasonZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_ClosureReasonZ(LDKCOption_ClosureReasonZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_ClosureReasonZ() && { LDKCOption_ClosureReasonZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_ClosureReasonZ() { COption_ClosureReasonZ_free(self); }
	COption_ClosureReasonZ& operator=(COption_ClosureReasonZ&& o) { COption_ClosureReasonZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_ClosureReasonZ* operator &() { return &self; }
	LDKCOption_ClosureReasonZ* operator ->() { return &self; }
	const LDKCOption_ClosureReasonZ* operator &() const { return &self; }
	const LDKCOption_ClosureReasonZ* operator ->() const { return &self; }
};
class COption_EventZ {
private:
	LDKCOption_EventZ self;
public:
	COption_EventZ(const COption_EventZ&) = delete;
	COption_EventZ(COption_EventZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_EventZ(LDKCOption_EventZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_EventZ() && { LDKCOption_EventZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_EventZ() { COption_EventZ_free(self); }
	COption_EventZ& operator=(COption_EventZ&& o) { COption_EventZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_EventZ* operator &() { return &self; }
	LDKCOption_EventZ* operator ->() { return &self; }
	const LDKCOption_EventZ* operator &() const { return &self; }
	const LDKCOption_EventZ* operator ->() const { return &self; }
};
class COption_FilterZ {
private:
	LDKCOption_FilterZ self;
public:
	COption_FilterZ(const COption_FilterZ&) = delete;
	COption_FilterZ(COption_FilterZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_FilterZ(LDKCOption_FilterZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_FilterZ() && { LDKCOption_FilterZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_FilterZ() { COption_FilterZ_free(self); }
	COption_FilterZ& operator=(COption_FilterZ&& o) { COption_FilterZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_FilterZ* operator &() { return &self; }
	LDKCOption_FilterZ* operator ->() { return &self; }
	const LDKCOption_FilterZ* operator &() const { return &self; }
	const LDKCOption_FilterZ* operator ->() const { return &self; }
};
class COption_HTLCClaimZ {
private:
	LDKCOption_HTLCClaimZ self;
public:
	COption_HTLCClaimZ(const COption_HTLCClaimZ&) = delete;
	COption_HTLCClaimZ(COption_HTLCClaimZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_HTLCClaimZ(LDKCOption_HTLCClaimZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_HTLCClaimZ() && { LDKCOption_HTLCClaimZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_HTLCClaimZ() { COption_HTLCClaimZ_free(self); }
	COption_HTLCClaimZ& operator=(COption_HTLCClaimZ&& o) { COption_HTLCClaimZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_HTLCClaimZ* operator &() { return &self; }
	LDKCOption_HTLCClaimZ* operator ->() { return &self; }
	const LDKCOption_HTLCClaimZ* operator &() const { return &self; }
	const LDKCOption_HTLCClaimZ* operator ->() const { return &self; }
};
class COption_HTLCDestinationZ {
private:
	LDKCOption_HTLCDestinationZ self;
public:
	COption_HTLCDestinationZ(const COption_HTLCDestinationZ&) = delete;
	COption_HTLCDestinationZ(COption_HTLCDestinationZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_HTLCDestinationZ(LDKCOption_HTLCDestinationZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_HTLCDestinationZ() && { LDKCOption_HTLCDestinationZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_HTLCDestinationZ() { COption_HTLCDestinationZ_free(self); }
	COption_HTLCDestinationZ& operator=(COption_HTLCDestinationZ&& o) { COption_HTLCDestinationZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_HTLCDestinationZ* operator &() { return &self; }
	LDKCOption_HTLCDestinationZ* operator ->() { return &self; }
	const LDKCOption_HTLCDestinationZ* operator &() const { return &self; }
	const LDKCOption_HTLCDestinationZ* operator ->() const { return &self; }
};
class COption_MaxDustHTLCExposureZ {
private:
	LDKCOption_MaxDustHTLCExposureZ self;
public:
	COption_MaxDustHTLCExposureZ(const COption_MaxDustHTLCExposureZ&) = delete;
	COption_MaxDustHTLCExposureZ(COption_MaxDustHTLCExposureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_MaxDustHTLCExposureZ(LDKCOption_MaxDustHTLCExposureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_MaxDustHTLCExposureZ() && { LDKCOption_MaxDustHTLCExposureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_MaxDustHTLCExposureZ() { COption_MaxDustHTLCExposureZ_free(self); }
	COption_MaxDustHTLCExposureZ& operator=(COption_MaxDustHTLCExposureZ&& o) { COption_MaxDustHTLCExposureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_MaxDustHTLCExposureZ* operator &() { return &self; }
	LDKCOption_MaxDustHTLCExposureZ* operator ->() { return &self; }
	const LDKCOption_MaxDustHTLCExposureZ* operator &() const { return &self; }
	const LDKCOption_MaxDustHTLCExposureZ* operator ->() const { return &self; }
};
class COption_MonitorEventZ {
private:
	LDKCOption_MonitorEventZ self;
public:
	COption_MonitorEventZ(const COption_MonitorEventZ&) = delete;
	COption_MonitorEventZ(COption_MonitorEventZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_MonitorEventZ(LDKCOption_MonitorEventZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_MonitorEventZ() && { LDKCOption_MonitorEventZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_MonitorEventZ() { COption_MonitorEventZ_free(self); }
	COption_MonitorEventZ& operator=(COption_MonitorEventZ&& o) { COption_MonitorEventZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_MonitorEventZ* operator &() { return &self; }
	LDKCOption_MonitorEventZ* operator ->() { return &self; }
	const LDKCOption_MonitorEventZ* operator &() const { return &self; }
	const LDKCOption_MonitorEventZ* operator ->() const { return &self; }
};
class COption_NetworkUpdateZ {
private:
	LDKCOption_NetworkUpdateZ self;
public:
	COption_NetworkUpdateZ(const COption_NetworkUpdateZ&) = delete;
	COption_NetworkUpdateZ(COption_NetworkUpdateZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_NetworkUpdateZ(LDKCOption_NetworkUpdateZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_NetworkUpdateZ() && { LDKCOption_NetworkUpdateZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_NetworkUpdateZ() { COption_NetworkUpdateZ_free(self); }
	COption_NetworkUpdateZ& operator=(COption_NetworkUpdateZ&& o) { COption_NetworkUpdateZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_NetworkUpdateZ* operator &() { return &self; }
	LDKCOption_NetworkUpdateZ* operator ->() { return &self; }
	const LDKCOption_NetworkUpdateZ* operator &() const { return &self; }
	const LDKCOption_NetworkUpdateZ* operator ->() const { return &self; }
};
class COption_NoneZ {
private:
	LDKCOption_NoneZ self;
public:
	COption_NoneZ(const COption_NoneZ&) = delete;
	COption_NoneZ(COption_NoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_NoneZ(LDKCOption_NoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_NoneZ() && { LDKCOption_NoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_NoneZ() { COption_NoneZ_free(self); }
	COption_NoneZ& operator=(COption_NoneZ&& o) { COption_NoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_NoneZ* operator &() { return &self; }
	LDKCOption_NoneZ* operator ->() { return &self; }
	const LDKCOption_NoneZ* operator &() const { return &self; }
	const LDKCOption_NoneZ* operator ->() const { return &self; }
};
class COption_OffersMessageZ {
private:
	LDKCOption_OffersMessageZ self;
public:
	COption_OffersMessageZ(const COption_OffersMessageZ&) = delete;
	COption_OffersMessageZ(COption_OffersMessageZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_OffersMessageZ(LDKCOption_OffersMessageZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_OffersMessageZ() && { LDKCOption_OffersMessageZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_OffersMessageZ() { COption_OffersMessageZ_free(self); }
	COption_OffersMessageZ& operator=(COption_OffersMessageZ&& o) { COption_OffersMessageZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_OffersMessageZ* operator &() { return &self; }
	LDKCOption_OffersMessageZ* operator ->() { return &self; }
	const LDKCOption_OffersMessageZ* operator &() const { return &self; }
	const LDKCOption_OffersMessageZ* operator ->() const { return &self; }
};
class COption_OnionMessageContentsZ {
private:
	LDKCOption_OnionMessageContentsZ self;
public:
	COption_OnionMessageContentsZ(const COption_OnionMessageContentsZ&) = delete;
	COption_OnionMessageContentsZ(COption_OnionMessageContentsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_OnionMessageContentsZ(LDKCOption_OnionMessageContentsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_OnionMessageContentsZ() && { LDKCOption_OnionMessageContentsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_OnionMessageContentsZ() { COption_OnionMessageContentsZ_free(self); }
	COption_OnionMessageContentsZ& operator=(COption_OnionMessageContentsZ&& o) { COption_OnionMessageContentsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_OnionMessageContentsZ* operator &() { return &self; }
	LDKCOption_OnionMessageContentsZ* operator ->() { return &self; }
	const LDKCOption_OnionMessageContentsZ* operator &() const { return &self; }
	const LDKCOption_OnionMessageContentsZ* operator ->() const { return &self; }
};
class COption_PathFailureZ {
private:
	LDKCOption_PathFailureZ self;
public:
	COption_PathFailureZ(const COption_PathFailureZ&) = delete;
	COption_PathFailureZ(COption_PathFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_PathFailureZ(LDKCOption_PathFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_PathFailureZ() && { LDKCOption_PathFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_PathFailureZ() { COption_PathFailureZ_free(self); }
	COption_PathFailureZ& operator=(COption_PathFailureZ&& o) { COption_PathFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_PathFailureZ* operator &() { return &self; }
	LDKCOption_PathFailureZ* operator ->() { return &self; }
	const LDKCOption_PathFailureZ* operator &() const { return &self; }
	const LDKCOption_PathFailureZ* operator ->() const { return &self; }
};
class COption_PaymentFailureReasonZ {
private:
	LDKCOption_PaymentFailureReasonZ self;
public:
	COption_PaymentFailureReasonZ(const COption_PaymentFailureReasonZ&) = delete;
	COption_PaymentFailureReasonZ(COption_PaymentFailureReasonZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_PaymentFailureReasonZ(LDKCOption_PaymentFailureReasonZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_PaymentFailureReasonZ() && { LDKCOption_PaymentFailureReasonZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_PaymentFailureReasonZ() { COption_PaymentFailureReasonZ_free(self); }
	COption_PaymentFailureReasonZ& operator=(COption_PaymentFailureReasonZ&& o) { COption_PaymentFailureReasonZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_PaymentFailureReasonZ* operator &() { return &self; }
	LDKCOption_PaymentFailureReasonZ* operator ->() { return &self; }
	const LDKCOption_PaymentFailureReasonZ* operator &() const { return &self; }
	const LDKCOption_PaymentFailureReasonZ* operator ->() const { return &self; }
};
class COption_SecretKeyZ {
private:
	LDKCOption_SecretKeyZ self;
public:
	COption_SecretKeyZ(const COption_SecretKeyZ&) = delete;
	COption_SecretKeyZ(COption_SecretKeyZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_SecretKeyZ(LDKCOption_SecretKeyZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_SecretKeyZ() && { LDKCOption_SecretKeyZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_SecretKeyZ() { COption_SecretKeyZ_free(self); }
	COption_SecretKeyZ& operator=(COption_SecretKeyZ&& o) { COption_SecretKeyZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_SecretKeyZ* operator &() { return &self; }
	LDKCOption_SecretKeyZ* operator ->() { return &self; }
	const LDKCOption_SecretKeyZ* operator &() const { return &self; }
	const LDKCOption_SecretKeyZ* operator ->() const { return &self; }
};
class COption_SocketAddressZ {
private:
	LDKCOption_SocketAddressZ self;
public:
	COption_SocketAddressZ(const COption_SocketAddressZ&) = delete;
	COption_SocketAddressZ(COption_SocketAddressZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_SocketAddressZ(LDKCOption_SocketAddressZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_SocketAddressZ() && { LDKCOption_SocketAddressZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_SocketAddressZ() { COption_SocketAddressZ_free(self); }
	COption_SocketAddressZ& operator=(COption_SocketAddressZ&& o) { COption_SocketAddressZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_SocketAddressZ* operator &() { return &self; }
	LDKCOption_SocketAddressZ* operator ->() { return &self; }
	const LDKCOption_SocketAddressZ* operator &() const { return &self; }
	const LDKCOption_SocketAddressZ* operator ->() const { return &self; }
};
class COption_StrZ {
private:
	LDKCOption_StrZ self;
public:
	COption_StrZ(const COption_StrZ&) = delete;
	COption_StrZ(COption_StrZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_StrZ(LDKCOption_StrZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_StrZ() && { LDKCOption_StrZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_StrZ() { COption_StrZ_free(self); }
	COption_StrZ& operator=(COption_StrZ&& o) { COption_StrZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_StrZ* operator &() { return &self; }
	LDKCOption_StrZ* operator ->() { return &self; }
	const LDKCOption_StrZ* operator &() const { return &self; }
	const LDKCOption_StrZ* operator ->() const { return &self; }
};
class COption_ThirtyTwoBytesZ {
private:
	LDKCOption_ThirtyTwoBytesZ self;
public:
	COption_ThirtyTwoBytesZ(const COption_ThirtyTwoBytesZ&) = delete;
	COption_ThirtyTwoBytesZ(COption_ThirtyTwoBytesZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_ThirtyTwoBytesZ(LDKCOption_ThirtyTwoBytesZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_ThirtyTwoBytesZ() && { LDKCOption_ThirtyTwoBytesZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_ThirtyTwoBytesZ() { COption_ThirtyTwoBytesZ_free(self); }
	COption_ThirtyTwoBytesZ& operator=(COption_ThirtyTwoBytesZ&& o) { COption_ThirtyTwoBytesZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_ThirtyTwoBytesZ* operator &() { return &self; }
	LDKCOption_ThirtyTwoBytesZ* operator ->() { return &self; }
	const LDKCOption_ThirtyTwoBytesZ* operator &() const { return &self; }
	const LDKCOption_ThirtyTwoBytesZ* operator ->() const { return &self; }
};
class COption_TxOutZ {
private:
	LDKCOption_TxOutZ self;
public:
	COption_TxOutZ(const COption_TxOutZ&) = delete;
	COption_TxOutZ(COption_TxOutZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_TxOutZ(LDKCOption_TxOutZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_TxOutZ() && { LDKCOption_TxOutZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_TxOutZ() { COption_TxOutZ_free(self); }
	COption_TxOutZ& operator=(COption_TxOutZ&& o) { COption_TxOutZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_TxOutZ* operator &() { return &self; }
	LDKCOption_TxOutZ* operator ->() { return &self; }
	const LDKCOption_TxOutZ* operator &() const { return &self; }
	const LDKCOption_TxOutZ* operator ->() const { return &self; }
};
class COption_TypeZ {
private:
	LDKCOption_TypeZ self;
public:
	COption_TypeZ(const COption_TypeZ&) = delete;
	COption_TypeZ(COption_TypeZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_TypeZ(LDKCOption_TypeZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_TypeZ() && { LDKCOption_TypeZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_TypeZ() { COption_TypeZ_free(self); }
	COption_TypeZ& operator=(COption_TypeZ&& o) { COption_TypeZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_TypeZ* operator &() { return &self; }
	LDKCOption_TypeZ* operator ->() { return &self; }
	const LDKCOption_TypeZ* operator &() const { return &self; }
	const LDKCOption_TypeZ* operator ->() const { return &self; }
};
class COption_U128Z {
private:
	LDKCOption_U128Z self;
public:
	COption_U128Z(const COption_U128Z&) = delete;
	COption_U128Z(COption_U128Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_U128Z(LDKCOption_U128Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_U128Z() && { LDKCOption_U128Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_U128Z() { COption_U128Z_free(self); }
	COption_U128Z& operator=(COption_U128Z&& o) { COption_U128Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_U128Z* operator &() { return &self; }
	LDKCOption_U128Z* operator ->() { return &self; }
	const LDKCOption_U128Z* operator &() const { return &self; }
	const LDKCOption_U128Z* operator ->() const { return &self; }
};
class COption_UtxoLookupZ {
private:
	LDKCOption_UtxoLookupZ self;
public:
	COption_UtxoLookupZ(const COption_UtxoLookupZ&) = delete;
	COption_UtxoLookupZ(COption_UtxoLookupZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_UtxoLookupZ(LDKCOption_UtxoLookupZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_UtxoLookupZ() && { LDKCOption_UtxoLookupZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_UtxoLookupZ() { COption_UtxoLookupZ_free(self); }
	COption_UtxoLookupZ& operator=(COption_UtxoLookupZ&& o) { COption_UtxoLookupZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_UtxoLookupZ* operator &() { return &self; }
	LDKCOption_UtxoLookupZ* operator ->() { return &self; }
	const LDKCOption_UtxoLookupZ* operator &() const { return &self; }
	const LDKCOption_UtxoLookupZ* operator ->() const { return &self; }
};
class COption_WriteableScoreZ {
private:
	LDKCOption_WriteableScoreZ self;
public:
	COption_WriteableScoreZ(const COption_WriteableScoreZ&) = delete;
	COption_WriteableScoreZ(COption_WriteableScoreZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_WriteableScoreZ(LDKCOption_WriteableScoreZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_WriteableScoreZ() && { LDKCOption_WriteableScoreZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_WriteableScoreZ() { COption_WriteableScoreZ_free(self); }
	COption_WriteableScoreZ& operator=(COption_WriteableScoreZ&& o) { COption_WriteableScoreZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_WriteableScoreZ* operator &() { return &self; }
	LDKCOption_WriteableScoreZ* operator ->() { return &self; }
	const LDKCOption_WriteableScoreZ* operator &() const { return &self; }
	const LDKCOption_WriteableScoreZ* operator ->() const { return &self; }
};
class COption_boolZ {
private:
	LDKCOption_boolZ self;
public:
	COption_boolZ(const COption_boolZ&) = delete;
	COption_boolZ(COption_boolZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_boolZ(LDKCOption_boolZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_boolZ() && { LDKCOption_boolZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_boolZ() { COption_boolZ_free(self); }
	COption_boolZ& operator=(COption_boolZ&& o) { COption_boolZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_boolZ* operator &() { return &self; }
	LDKCOption_boolZ* operator ->() { return &self; }
	const LDKCOption_boolZ* operator &() const { return &self; }
	const LDKCOption_boolZ* operator ->() const { return &self; }
};
class COption_f64Z {
private:
	LDKCOption_f64Z self;
public:
	COption_f64Z(const COption_f64Z&) = delete;
	COption_f64Z(COption_f64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_f64Z(LDKCOption_f64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_f64Z() && { LDKCOption_f64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_f64Z() { COption_f64Z_free(self); }
	COption_f64Z& operator=(COption_f64Z&& o) { COption_f64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_f64Z* operator &() { return &self; }
	LDKCOption_f64Z* operator ->() { return &self; }
	const LDKCOption_f64Z* operator &() const { return &self; }
	const LDKCOption_f64Z* operator ->() const { return &self; }
};
class COption_i64Z {
private:
	LDKCOption_i64Z self;
public:
	COption_i64Z(const COption_i64Z&) = delete;
	COption_i64Z(COption_i64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_i64Z(LDKCOption_i64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_i64Z() && { LDKCOption_i64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_i64Z() { COption_i64Z_free(self); }
	COption_i64Z& operator=(COption_i64Z&& o) { COption_i64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_i64Z* operator &() { return &self; }
	LDKCOption_i64Z* operator ->() { return &self; }
	const LDKCOption_i64Z* operator &() const { return &self; }
	const LDKCOption_i64Z* operator ->() const { return &self; }
};
class COption_u16Z {
private:
	LDKCOption_u16Z self;
public:
	COption_u16Z(const COption_u16Z&) = delete;
	COption_u16Z(COption_u16Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_u16Z(LDKCOption_u16Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_u16Z() && { LDKCOption_u16Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_u16Z() { COption_u16Z_free(self); }
	COption_u16Z& operator=(COption_u16Z&& o) { COption_u16Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_u16Z* operator &() { return &self; }
	LDKCOption_u16Z* operator ->() { return &self; }
	const LDKCOption_u16Z* operator &() const { return &self; }
	const LDKCOption_u16Z* operator ->() const { return &self; }
};
class COption_u32Z {
private:
	LDKCOption_u32Z self;
public:
	COption_u32Z(const COption_u32Z&) = delete;
	COption_u32Z(COption_u32Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_u32Z(LDKCOption_u32Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_u32Z() && { LDKCOption_u32Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_u32Z() { COption_u32Z_free(self); }
	COption_u32Z& operator=(COption_u32Z&& o) { COption_u32Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_u32Z* operator &() { return &self; }
	LDKCOption_u32Z* operator ->() { return &self; }
	const LDKCOption_u32Z* operator &() const { return &self; }
	const LDKCOption_u32Z* operator ->() const { return &self; }
};
class COption_u64Z {
private:
	LDKCOption_u64Z self;
public:
	COption_u64Z(const COption_u64Z&) = delete;
	COption_u64Z(COption_u64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_u64Z(LDKCOption_u64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_u64Z() && { LDKCOption_u64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_u64Z() { COption_u64Z_free(self); }
	COption_u64Z& operator=(COption_u64Z&& o) { COption_u64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_u64Z* operator &() { return &self; }
	LDKCOption_u64Z* operator ->() { return &self; }
	const LDKCOption_u64Z* operator &() const { return &self; }
	const LDKCOption_u64Z* operator ->() const { return &self; }
};
class COption_usizeZ {
private:
	LDKCOption_usizeZ self;
public:
	COption_usizeZ(const COption_usizeZ&) = delete;
	COption_usizeZ(COption_usizeZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	COption_usizeZ(LDKCOption_usizeZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCOption_usizeZ() && { LDKCOption_usizeZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~COption_usizeZ() { COption_usizeZ_free(self); }
	COption_usizeZ& operator=(COption_usizeZ&& o) { COption_usizeZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCOption_usizeZ* operator &() { return &self; }
	LDKCOption_usizeZ* operator ->() { return &self; }
	const LDKCOption_usizeZ* operator &() const { return &self; }
	const LDKCOption_usizeZ* operator ->() const { return &self; }
};
class CResult_AcceptChannelDecodeErrorZ {
private:
	LDKCResult_AcceptChannelDecodeErrorZ self;
public:
	CResult_AcceptChannelDecodeErrorZ(const CResult_AcceptChannelDecodeErrorZ&) = delete;
	CResult_AcceptChannelDecodeErrorZ(CResult_AcceptChannelDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_AcceptChannelDecodeErrorZ(LDKCResult_AcceptChannelDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_AcceptChannelDecodeErrorZ() && { LDKCResult_AcceptChannelDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_AcceptChannelDecodeErrorZ() { CResult_AcceptChannelDecodeErrorZ_free(self); }
	CResult_AcceptChannelDecodeErrorZ& operator=(CResult_AcceptChannelDecodeErrorZ&& o) { CResult_AcceptChannelDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_AcceptChannelDecodeErrorZ* operator &() { return &self; }
	LDKCResult_AcceptChannelDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_AcceptChannelDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_AcceptChannelDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_AcceptChannelV2DecodeErrorZ {
private:
	LDKCResult_AcceptChannelV2DecodeErrorZ self;
public:
	CResult_AcceptChannelV2DecodeErrorZ(const CResult_AcceptChannelV2DecodeErrorZ&) = delete;
	CResult_AcceptChannelV2DecodeErrorZ(CResult_AcceptChannelV2DecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_AcceptChannelV2DecodeErrorZ(LDKCResult_AcceptChannelV2DecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_AcceptChannelV2DecodeErrorZ() && { LDKCResult_AcceptChannelV2DecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_AcceptChannelV2DecodeErrorZ() { CResult_AcceptChannelV2DecodeErrorZ_free(self); }
	CResult_AcceptChannelV2DecodeErrorZ& operator=(CResult_AcceptChannelV2DecodeErrorZ&& o) { CResult_AcceptChannelV2DecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_AcceptChannelV2DecodeErrorZ* operator &() { return &self; }
	LDKCResult_AcceptChannelV2DecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_AcceptChannelV2DecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_AcceptChannelV2DecodeErrorZ* operator ->() const { return &self; }
};
class CResult_AnnouncementSignaturesDecodeErrorZ {
private:
	LDKCResult_AnnouncementSignaturesDecodeErrorZ self;
public:
	CResult_AnnouncementSignaturesDecodeErrorZ(const CResult_AnnouncementSignaturesDecodeErrorZ&) = delete;
	CResult_AnnouncementSignaturesDecodeErrorZ(CResult_AnnouncementSignaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_AnnouncementSignaturesDecodeErrorZ(LDKCResult_AnnouncementSignaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_AnnouncementSignaturesDecodeErrorZ() && { LDKCResult_AnnouncementSignaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_AnnouncementSignaturesDecodeErrorZ() { CResult_AnnouncementSignaturesDecodeErrorZ_free(self); }
	CResult_AnnouncementSignaturesDecodeErrorZ& operator=(CResult_AnnouncementSignaturesDecodeErrorZ&& o) { CResult_AnnouncementSignaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_AnnouncementSignaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_AnnouncementSignaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_AnnouncementSignaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_AnnouncementSignaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BigSizeDecodeErrorZ {
private:
	LDKCResult_BigSizeDecodeErrorZ self;
public:
	CResult_BigSizeDecodeErrorZ(const CResult_BigSizeDecodeErrorZ&) = delete;
	CResult_BigSizeDecodeErrorZ(CResult_BigSizeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BigSizeDecodeErrorZ(LDKCResult_BigSizeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BigSizeDecodeErrorZ() && { LDKCResult_BigSizeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BigSizeDecodeErrorZ() { CResult_BigSizeDecodeErrorZ_free(self); }
	CResult_BigSizeDecodeErrorZ& operator=(CResult_BigSizeDecodeErrorZ&& o) { CResult_BigSizeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BigSizeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BigSizeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BigSizeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BigSizeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedFailureDecodeErrorZ {
private:
	LDKCResult_BlindedFailureDecodeErrorZ self;
public:
	CResult_BlindedFailureDecodeErrorZ(const CResult_BlindedFailureDecodeErrorZ&) = delete;
	CResult_BlindedFailureDecodeErrorZ(CResult_BlindedFailureDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedFailureDecodeErrorZ(LDKCResult_BlindedFailureDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedFailureDecodeErrorZ() && { LDKCResult_BlindedFailureDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedFailureDecodeErrorZ() { CResult_BlindedFailureDecodeErrorZ_free(self); }
	CResult_BlindedFailureDecodeErrorZ& operator=(CResult_BlindedFailureDecodeErrorZ&& o) { CResult_BlindedFailureDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedFailureDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedFailureDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedFailureDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedFailureDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedForwardDecodeErrorZ {
private:
	LDKCResult_BlindedForwardDecodeErrorZ self;
public:
	CResult_BlindedForwardDecodeErrorZ(const CResult_BlindedForwardDecodeErrorZ&) = delete;
	CResult_BlindedForwardDecodeErrorZ(CResult_BlindedForwardDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedForwardDecodeErrorZ(LDKCResult_BlindedForwardDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedForwardDecodeErrorZ() && { LDKCResult_BlindedForwardDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedForwardDecodeErrorZ() { CResult_BlindedForwardDecodeErrorZ_free(self); }
	CResult_BlindedForwardDecodeErrorZ& operator=(CResult_BlindedForwardDecodeErrorZ&& o) { CResult_BlindedForwardDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedForwardDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedForwardDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedForwardDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedForwardDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedHopDecodeErrorZ {
private:
	LDKCResult_BlindedHopDecodeErrorZ self;
public:
	CResult_BlindedHopDecodeErrorZ(const CResult_BlindedHopDecodeErrorZ&) = delete;
	CResult_BlindedHopDecodeErrorZ(CResult_BlindedHopDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedHopDecodeErrorZ(LDKCResult_BlindedHopDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedHopDecodeErrorZ() && { LDKCResult_BlindedHopDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedHopDecodeErrorZ() { CResult_BlindedHopDecodeErrorZ_free(self); }
	CResult_BlindedHopDecodeErrorZ& operator=(CResult_BlindedHopDecodeErrorZ&& o) { CResult_BlindedHopDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedHopDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedHopDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedHopDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedHopDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedHopFeaturesDecodeErrorZ {
private:
	LDKCResult_BlindedHopFeaturesDecodeErrorZ self;
public:
	CResult_BlindedHopFeaturesDecodeErrorZ(const CResult_BlindedHopFeaturesDecodeErrorZ&) = delete;
	CResult_BlindedHopFeaturesDecodeErrorZ(CResult_BlindedHopFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedHopFeaturesDecodeErrorZ(LDKCResult_BlindedHopFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedHopFeaturesDecodeErrorZ() && { LDKCResult_BlindedHopFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedHopFeaturesDecodeErrorZ() { CResult_BlindedHopFeaturesDecodeErrorZ_free(self); }
	CResult_BlindedHopFeaturesDecodeErrorZ& operator=(CResult_BlindedHopFeaturesDecodeErrorZ&& o) { CResult_BlindedHopFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedHopFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedHopFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedHopFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedHopFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedPathDecodeErrorZ {
private:
	LDKCResult_BlindedPathDecodeErrorZ self;
public:
	CResult_BlindedPathDecodeErrorZ(const CResult_BlindedPathDecodeErrorZ&) = delete;
	CResult_BlindedPathDecodeErrorZ(CResult_BlindedPathDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedPathDecodeErrorZ(LDKCResult_BlindedPathDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedPathDecodeErrorZ() && { LDKCResult_BlindedPathDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedPathDecodeErrorZ() { CResult_BlindedPathDecodeErrorZ_free(self); }
	CResult_BlindedPathDecodeErrorZ& operator=(CResult_BlindedPathDecodeErrorZ&& o) { CResult_BlindedPathDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedPathDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedPathDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedPathDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedPathDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedPathNoneZ {
private:
	LDKCResult_BlindedPathNoneZ self;
public:
	CResult_BlindedPathNoneZ(const CResult_BlindedPathNoneZ&) = delete;
	CResult_BlindedPathNoneZ(CResult_BlindedPathNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedPathNoneZ(LDKCResult_BlindedPathNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedPathNoneZ() && { LDKCResult_BlindedPathNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedPathNoneZ() { CResult_BlindedPathNoneZ_free(self); }
	CResult_BlindedPathNoneZ& operator=(CResult_BlindedPathNoneZ&& o) { CResult_BlindedPathNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedPathNoneZ* operator &() { return &self; }
	LDKCResult_BlindedPathNoneZ* operator ->() { return &self; }
	const LDKCResult_BlindedPathNoneZ* operator &() const { return &self; }
	const LDKCResult_BlindedPathNoneZ* operator ->() const { return &self; }
};
class CResult_BlindedPayInfoDecodeErrorZ {
private:
	LDKCResult_BlindedPayInfoDecodeErrorZ self;
public:
	CResult_BlindedPayInfoDecodeErrorZ(const CResult_BlindedPayInfoDecodeErrorZ&) = delete;
	CResult_BlindedPayInfoDecodeErrorZ(CResult_BlindedPayInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedPayInfoDecodeErrorZ(LDKCResult_BlindedPayInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedPayInfoDecodeErrorZ() && { LDKCResult_BlindedPayInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedPayInfoDecodeErrorZ() { CResult_BlindedPayInfoDecodeErrorZ_free(self); }
	CResult_BlindedPayInfoDecodeErrorZ& operator=(CResult_BlindedPayInfoDecodeErrorZ&& o) { CResult_BlindedPayInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedPayInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedPayInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedPayInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedPayInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BlindedTailDecodeErrorZ {
private:
	LDKCResult_BlindedTailDecodeErrorZ self;
public:
	CResult_BlindedTailDecodeErrorZ(const CResult_BlindedTailDecodeErrorZ&) = delete;
	CResult_BlindedTailDecodeErrorZ(CResult_BlindedTailDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BlindedTailDecodeErrorZ(LDKCResult_BlindedTailDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BlindedTailDecodeErrorZ() && { LDKCResult_BlindedTailDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BlindedTailDecodeErrorZ() { CResult_BlindedTailDecodeErrorZ_free(self); }
	CResult_BlindedTailDecodeErrorZ& operator=(CResult_BlindedTailDecodeErrorZ&& o) { CResult_BlindedTailDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BlindedTailDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BlindedTailDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BlindedTailDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BlindedTailDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_Bolt11InvoiceBolt11SemanticErrorZ {
private:
	LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ self;
public:
	CResult_Bolt11InvoiceBolt11SemanticErrorZ(const CResult_Bolt11InvoiceBolt11SemanticErrorZ&) = delete;
	CResult_Bolt11InvoiceBolt11SemanticErrorZ(CResult_Bolt11InvoiceBolt11SemanticErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_Bolt11InvoiceBolt11SemanticErrorZ(LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ() && { LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_Bolt11InvoiceBolt11SemanticErrorZ() { CResult_Bolt11InvoiceBolt11SemanticErrorZ_free(self); }
	CResult_Bolt11InvoiceBolt11SemanticErrorZ& operator=(CResult_Bolt11InvoiceBolt11SemanticErrorZ&& o) { CResult_Bolt11InvoiceBolt11SemanticErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ* operator &() { return &self; }
	LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ* operator ->() { return &self; }
	const LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ* operator &() const { return &self; }
	const LDKCResult_Bolt11InvoiceBolt11SemanticErrorZ* operator ->() const { return &self; }
};
class CResult_Bolt11InvoiceFeaturesDecodeErrorZ {
private:
	LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ self;
public:
	CResult_Bolt11InvoiceFeaturesDecodeErrorZ(const CResult_Bolt11InvoiceFeaturesDecodeErrorZ&) = delete;
	CResult_Bolt11InvoiceFeaturesDecodeErrorZ(CResult_Bolt11InvoiceFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_Bolt11InvoiceFeaturesDecodeErrorZ(LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ() && { LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_Bolt11InvoiceFeaturesDecodeErrorZ() { CResult_Bolt11InvoiceFeaturesDecodeErrorZ_free(self); }
	CResult_Bolt11InvoiceFeaturesDecodeErrorZ& operator=(CResult_Bolt11InvoiceFeaturesDecodeErrorZ&& o) { CResult_Bolt11InvoiceFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_Bolt11InvoiceFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_Bolt11InvoiceParseOrSemanticErrorZ {
private:
	LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ self;
public:
	CResult_Bolt11InvoiceParseOrSemanticErrorZ(const CResult_Bolt11InvoiceParseOrSemanticErrorZ&) = delete;
	CResult_Bolt11InvoiceParseOrSemanticErrorZ(CResult_Bolt11InvoiceParseOrSemanticErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_Bolt11InvoiceParseOrSemanticErrorZ(LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ() && { LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_Bolt11InvoiceParseOrSemanticErrorZ() { CResult_Bolt11InvoiceParseOrSemanticErrorZ_free(self); }
	CResult_Bolt11InvoiceParseOrSemanticErrorZ& operator=(CResult_Bolt11InvoiceParseOrSemanticErrorZ&& o) { CResult_Bolt11InvoiceParseOrSemanticErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ* operator &() { return &self; }
	LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ* operator ->() { return &self; }
	const LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ* operator &() const { return &self; }
	const LDKCResult_Bolt11InvoiceParseOrSemanticErrorZ* operator ->() const { return &self; }
};
class CResult_Bolt11InvoiceSignOrCreationErrorZ {
private:
	LDKCResult_Bolt11InvoiceSignOrCreationErrorZ self;
public:
	CResult_Bolt11InvoiceSignOrCreationErrorZ(const CResult_Bolt11InvoiceSignOrCreationErrorZ&) = delete;
	CResult_Bolt11InvoiceSignOrCreationErrorZ(CResult_Bolt11InvoiceSignOrCreationErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_Bolt11InvoiceSignOrCreationErrorZ(LDKCResult_Bolt11InvoiceSignOrCreationErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_Bolt11InvoiceSignOrCreationErrorZ() && { LDKCResult_Bolt11InvoiceSignOrCreationErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_Bolt11InvoiceSignOrCreationErrorZ() { CResult_Bolt11InvoiceSignOrCreationErrorZ_free(self); }
	CResult_Bolt11InvoiceSignOrCreationErrorZ& operator=(CResult_Bolt11InvoiceSignOrCreationErrorZ&& o) { CResult_Bolt11InvoiceSignOrCreationErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_Bolt11InvoiceSignOrCreationErrorZ* operator &() { return &self; }
	LDKCResult_Bolt11InvoiceSignOrCreationErrorZ* operator ->() { return &self; }
	const LDKCResult_Bolt11InvoiceSignOrCreationErrorZ* operator &() const { return &self; }
	const LDKCResult_Bolt11InvoiceSignOrCreationErrorZ* operator ->() const { return &self; }
};
class CResult_Bolt12InvoiceFeaturesDecodeErrorZ {
private:
	LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ self;
public:
	CResult_Bolt12InvoiceFeaturesDecodeErrorZ(const CResult_Bolt12InvoiceFeaturesDecodeErrorZ&) = delete;
	CResult_Bolt12InvoiceFeaturesDecodeErrorZ(CResult_Bolt12InvoiceFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_Bolt12InvoiceFeaturesDecodeErrorZ(LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ() && { LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_Bolt12InvoiceFeaturesDecodeErrorZ() { CResult_Bolt12InvoiceFeaturesDecodeErrorZ_free(self); }
	CResult_Bolt12InvoiceFeaturesDecodeErrorZ& operator=(CResult_Bolt12InvoiceFeaturesDecodeErrorZ&& o) { CResult_Bolt12InvoiceFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_Bolt12InvoiceFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_BuiltCommitmentTransactionDecodeErrorZ {
private:
	LDKCResult_BuiltCommitmentTransactionDecodeErrorZ self;
public:
	CResult_BuiltCommitmentTransactionDecodeErrorZ(const CResult_BuiltCommitmentTransactionDecodeErrorZ&) = delete;
	CResult_BuiltCommitmentTransactionDecodeErrorZ(CResult_BuiltCommitmentTransactionDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_BuiltCommitmentTransactionDecodeErrorZ(LDKCResult_BuiltCommitmentTransactionDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_BuiltCommitmentTransactionDecodeErrorZ() && { LDKCResult_BuiltCommitmentTransactionDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_BuiltCommitmentTransactionDecodeErrorZ() { CResult_BuiltCommitmentTransactionDecodeErrorZ_free(self); }
	CResult_BuiltCommitmentTransactionDecodeErrorZ& operator=(CResult_BuiltCommitmentTransactionDecodeErrorZ&& o) { CResult_BuiltCommitmentTransactionDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_BuiltCommitmentTransactionDecodeErrorZ* operator &() { return &self; }
	LDKCResult_BuiltCommitmentTransactionDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_BuiltCommitmentTransactionDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_BuiltCommitmentTransactionDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ {
private:
	LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ self;
public:
	CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ(const CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ&) = delete;
	CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ(CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ(LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ() && { LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ() { CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ_free(self); }
	CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ& operator=(CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ&& o) { CResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ* operator &() { return &self; }
	LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_BlindedPayInfoBlindedPathZNoneZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_CVec_u8Zu64ZNoneZ {
private:
	LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ self;
public:
	CResult_C2Tuple_CVec_u8Zu64ZNoneZ(const CResult_C2Tuple_CVec_u8Zu64ZNoneZ&) = delete;
	CResult_C2Tuple_CVec_u8Zu64ZNoneZ(CResult_C2Tuple_CVec_u8Zu64ZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_CVec_u8Zu64ZNoneZ(LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ() && { LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_CVec_u8Zu64ZNoneZ() { CResult_C2Tuple_CVec_u8Zu64ZNoneZ_free(self); }
	CResult_C2Tuple_CVec_u8Zu64ZNoneZ& operator=(CResult_C2Tuple_CVec_u8Zu64ZNoneZ&& o) { CResult_C2Tuple_CVec_u8Zu64ZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ* operator &() { return &self; }
	LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_CVec_u8Zu64ZNoneZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ {
private:
	LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ self;
public:
	CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ(const CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ&) = delete;
	CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ(CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ(LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ() && { LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ() { CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ_free(self); }
	CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ& operator=(CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ&& o) { CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ* operator &() { return &self; }
	LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ {
private:
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ self;
public:
	CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ(const CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ&) = delete;
	CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ(CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ(LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ() && { LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ() { CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ_free(self); }
	CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ& operator=(CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ&& o) { CResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesChannelManagerZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ {
private:
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ self;
public:
	CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ(const CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ&) = delete;
	CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ(CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ(LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ() && { LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ() { CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ_free(self); }
	CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ& operator=(CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ&& o) { CResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesChannelMonitorZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ {
private:
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ self;
public:
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ(const CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ&) = delete;
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ(CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ(LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ() && { LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ() { CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(self); }
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ& operator=(CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ&& o) { CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ* operator &() { return &self; }
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZNoneZ* operator ->() const { return &self; }
};
class CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ {
private:
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ self;
public:
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ(const CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ&) = delete;
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ(CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ(LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ() && { LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ() { CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ_free(self); }
	CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ& operator=(CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ&& o) { CResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ* operator &() { return &self; }
	LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ* operator ->() { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ* operator &() const { return &self; }
	const LDKCResult_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZPaymentSendFailureZ* operator ->() const { return &self; }
};
class CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ {
private:
	LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ self;
public:
	CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ(const CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ&) = delete;
	CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ(CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ(LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ() && { LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ() { CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ_free(self); }
	CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ& operator=(CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ&& o) { CResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ* operator &() { return &self; }
	LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ* operator ->() { return &self; }
	const LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ* operator &() const { return &self; }
	const LDKCResult_C3Tuple_PublicKeyOnionMessageCOption_CVec_SocketAddressZZZSendErrorZ* operator ->() const { return &self; }
};
class CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ {
private:
	LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ self;
public:
	CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ(const CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ&) = delete;
	CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ(CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ(LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ() && { LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ() { CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ_free(self); }
	CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ& operator=(CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ&& o) { CResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ* operator &() { return &self; }
	LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ* operator ->() { return &self; }
	const LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ* operator &() const { return &self; }
	const LDKCResult_C3Tuple_ThirtyTwoBytesRecipientOnionFieldsRouteParametersZNoneZ* operator ->() const { return &self; }
};
class CResult_COption_APIErrorZDecodeErrorZ {
private:
	LDKCResult_COption_APIErrorZDecodeErrorZ self;
public:
	CResult_COption_APIErrorZDecodeErrorZ(const CResult_COption_APIErrorZDecodeErrorZ&) = delete;
	CResult_COption_APIErrorZDecodeErrorZ(CResult_COption_APIErrorZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_APIErrorZDecodeErrorZ(LDKCResult_COption_APIErrorZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_APIErrorZDecodeErrorZ() && { LDKCResult_COption_APIErrorZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_APIErrorZDecodeErrorZ() { CResult_COption_APIErrorZDecodeErrorZ_free(self); }
	CResult_COption_APIErrorZDecodeErrorZ& operator=(CResult_COption_APIErrorZDecodeErrorZ&& o) { CResult_COption_APIErrorZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_APIErrorZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_APIErrorZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_APIErrorZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_APIErrorZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_ClosureReasonZDecodeErrorZ {
private:
	LDKCResult_COption_ClosureReasonZDecodeErrorZ self;
public:
	CResult_COption_ClosureReasonZDecodeErrorZ(const CResult_COption_ClosureReasonZDecodeErrorZ&) = delete;
	CResult_COption_ClosureReasonZDecodeErrorZ(CResult_COption_ClosureReasonZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_ClosureReasonZDecodeErrorZ(LDKCResult_COption_ClosureReasonZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_ClosureReasonZDecodeErrorZ() && { LDKCResult_COption_ClosureReasonZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_ClosureReasonZDecodeErrorZ() { CResult_COption_ClosureReasonZDecodeErrorZ_free(self); }
	CResult_COption_ClosureReasonZDecodeErrorZ& operator=(CResult_COption_ClosureReasonZDecodeErrorZ&& o) { CResult_COption_ClosureReasonZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_ClosureReasonZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_ClosureReasonZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_ClosureReasonZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_ClosureReasonZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_EventZDecodeErrorZ {
private:
	LDKCResult_COption_EventZDecodeErrorZ self;
public:
	CResult_COption_EventZDecodeErrorZ(const CResult_COption_EventZDecodeErrorZ&) = delete;
	CResult_COption_EventZDecodeErrorZ(CResult_COption_EventZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_EventZDecodeErrorZ(LDKCResult_COption_EventZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_EventZDecodeErrorZ() && { LDKCResult_COption_EventZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_EventZDecodeErrorZ() { CResult_COption_EventZDecodeErrorZ_free(self); }
	CResult_COption_EventZDecodeErrorZ& operator=(CResult_COption_EventZDecodeErrorZ&& o) { CResult_COption_EventZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_EventZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_EventZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_EventZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_EventZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_HTLCDestinationZDecodeErrorZ {
private:
	LDKCResult_COption_HTLCDestinationZDecodeErrorZ self;
public:
	CResult_COption_HTLCDestinationZDecodeErrorZ(const CResult_COption_HTLCDestinationZDecodeErrorZ&) = delete;
	CResult_COption_HTLCDestinationZDecodeErrorZ(CResult_COption_HTLCDestinationZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_HTLCDestinationZDecodeErrorZ(LDKCResult_COption_HTLCDestinationZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_HTLCDestinationZDecodeErrorZ() && { LDKCResult_COption_HTLCDestinationZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_HTLCDestinationZDecodeErrorZ() { CResult_COption_HTLCDestinationZDecodeErrorZ_free(self); }
	CResult_COption_HTLCDestinationZDecodeErrorZ& operator=(CResult_COption_HTLCDestinationZDecodeErrorZ&& o) { CResult_COption_HTLCDestinationZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_HTLCDestinationZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_HTLCDestinationZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_HTLCDestinationZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_HTLCDestinationZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_MonitorEventZDecodeErrorZ {
private:
	LDKCResult_COption_MonitorEventZDecodeErrorZ self;
public:
	CResult_COption_MonitorEventZDecodeErrorZ(const CResult_COption_MonitorEventZDecodeErrorZ&) = delete;
	CResult_COption_MonitorEventZDecodeErrorZ(CResult_COption_MonitorEventZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_MonitorEventZDecodeErrorZ(LDKCResult_COption_MonitorEventZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_MonitorEventZDecodeErrorZ() && { LDKCResult_COption_MonitorEventZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_MonitorEventZDecodeErrorZ() { CResult_COption_MonitorEventZDecodeErrorZ_free(self); }
	CResult_COption_MonitorEventZDecodeErrorZ& operator=(CResult_COption_MonitorEventZDecodeErrorZ&& o) { CResult_COption_MonitorEventZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_MonitorEventZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_MonitorEventZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_MonitorEventZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_MonitorEventZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_NetworkUpdateZDecodeErrorZ {
private:
	LDKCResult_COption_NetworkUpdateZDecodeErrorZ self;
public:
	CResult_COption_NetworkUpdateZDecodeErrorZ(const CResult_COption_NetworkUpdateZDecodeErrorZ&) = delete;
	CResult_COption_NetworkUpdateZDecodeErrorZ(CResult_COption_NetworkUpdateZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_NetworkUpdateZDecodeErrorZ(LDKCResult_COption_NetworkUpdateZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_NetworkUpdateZDecodeErrorZ() && { LDKCResult_COption_NetworkUpdateZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_NetworkUpdateZDecodeErrorZ() { CResult_COption_NetworkUpdateZDecodeErrorZ_free(self); }
	CResult_COption_NetworkUpdateZDecodeErrorZ& operator=(CResult_COption_NetworkUpdateZDecodeErrorZ&& o) { CResult_COption_NetworkUpdateZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_NetworkUpdateZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_NetworkUpdateZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_NetworkUpdateZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_NetworkUpdateZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_OnionMessageContentsZDecodeErrorZ {
private:
	LDKCResult_COption_OnionMessageContentsZDecodeErrorZ self;
public:
	CResult_COption_OnionMessageContentsZDecodeErrorZ(const CResult_COption_OnionMessageContentsZDecodeErrorZ&) = delete;
	CResult_COption_OnionMessageContentsZDecodeErrorZ(CResult_COption_OnionMessageContentsZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_OnionMessageContentsZDecodeErrorZ(LDKCResult_COption_OnionMessageContentsZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_OnionMessageContentsZDecodeErrorZ() && { LDKCResult_COption_OnionMessageContentsZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_OnionMessageContentsZDecodeErrorZ() { CResult_COption_OnionMessageContentsZDecodeErrorZ_free(self); }
	CResult_COption_OnionMessageContentsZDecodeErrorZ& operator=(CResult_COption_OnionMessageContentsZDecodeErrorZ&& o) { CResult_COption_OnionMessageContentsZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_OnionMessageContentsZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_OnionMessageContentsZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_OnionMessageContentsZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_OnionMessageContentsZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_PathFailureZDecodeErrorZ {
private:
	LDKCResult_COption_PathFailureZDecodeErrorZ self;
public:
	CResult_COption_PathFailureZDecodeErrorZ(const CResult_COption_PathFailureZDecodeErrorZ&) = delete;
	CResult_COption_PathFailureZDecodeErrorZ(CResult_COption_PathFailureZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_PathFailureZDecodeErrorZ(LDKCResult_COption_PathFailureZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_PathFailureZDecodeErrorZ() && { LDKCResult_COption_PathFailureZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_PathFailureZDecodeErrorZ() { CResult_COption_PathFailureZDecodeErrorZ_free(self); }
	CResult_COption_PathFailureZDecodeErrorZ& operator=(CResult_COption_PathFailureZDecodeErrorZ&& o) { CResult_COption_PathFailureZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_PathFailureZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_PathFailureZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_PathFailureZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_PathFailureZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_COption_TypeZDecodeErrorZ {
private:
	LDKCResult_COption_TypeZDecodeErrorZ self;
public:
	CResult_COption_TypeZDecodeErrorZ(const CResult_COption_TypeZDecodeErrorZ&) = delete;
	CResult_COption_TypeZDecodeErrorZ(CResult_COption_TypeZDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_COption_TypeZDecodeErrorZ(LDKCResult_COption_TypeZDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_COption_TypeZDecodeErrorZ() && { LDKCResult_COption_TypeZDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_COption_TypeZDecodeErrorZ() { CResult_COption_TypeZDecodeErrorZ_free(self); }
	CResult_COption_TypeZDecodeErrorZ& operator=(CResult_COption_TypeZDecodeErrorZ&& o) { CResult_COption_TypeZDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_COption_TypeZDecodeErrorZ* operator &() { return &self; }
	LDKCResult_COption_TypeZDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_COption_TypeZDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_COption_TypeZDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CVec_BlindedPathZNoneZ {
private:
	LDKCResult_CVec_BlindedPathZNoneZ self;
public:
	CResult_CVec_BlindedPathZNoneZ(const CResult_CVec_BlindedPathZNoneZ&) = delete;
	CResult_CVec_BlindedPathZNoneZ(CResult_CVec_BlindedPathZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_BlindedPathZNoneZ(LDKCResult_CVec_BlindedPathZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_BlindedPathZNoneZ() && { LDKCResult_CVec_BlindedPathZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_BlindedPathZNoneZ() { CResult_CVec_BlindedPathZNoneZ_free(self); }
	CResult_CVec_BlindedPathZNoneZ& operator=(CResult_CVec_BlindedPathZNoneZ&& o) { CResult_CVec_BlindedPathZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_BlindedPathZNoneZ* operator &() { return &self; }
	LDKCResult_CVec_BlindedPathZNoneZ* operator ->() { return &self; }
	const LDKCResult_CVec_BlindedPathZNoneZ* operator &() const { return &self; }
	const LDKCResult_CVec_BlindedPathZNoneZ* operator ->() const { return &self; }
};
class CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ {
private:
	LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ self;
public:
	CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ(const CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ&) = delete;
	CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ(CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ(LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ() && { LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ() { CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ_free(self); }
	CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ& operator=(CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ&& o) { CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ* operator &() { return &self; }
	LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ* operator ->() { return &self; }
	const LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ* operator &() const { return &self; }
	const LDKCResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ* operator ->() const { return &self; }
};
class CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ {
private:
	LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ self;
public:
	CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ(const CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ&) = delete;
	CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ(CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ(LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ() && { LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ() { CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ_free(self); }
	CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ& operator=(CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ&& o) { CResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ* operator &() { return &self; }
	LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ* operator ->() { return &self; }
	const LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ* operator &() const { return &self; }
	const LDKCResult_CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZProbeSendFailureZ* operator ->() const { return &self; }
};
class CResult_CVec_ECDSASignatureZNoneZ {
private:
	LDKCResult_CVec_ECDSASignatureZNoneZ self;
public:
	CResult_CVec_ECDSASignatureZNoneZ(const CResult_CVec_ECDSASignatureZNoneZ&) = delete;
	CResult_CVec_ECDSASignatureZNoneZ(CResult_CVec_ECDSASignatureZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_ECDSASignatureZNoneZ(LDKCResult_CVec_ECDSASignatureZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_ECDSASignatureZNoneZ() && { LDKCResult_CVec_ECDSASignatureZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_ECDSASignatureZNoneZ() { CResult_CVec_ECDSASignatureZNoneZ_free(self); }
	CResult_CVec_ECDSASignatureZNoneZ& operator=(CResult_CVec_ECDSASignatureZNoneZ&& o) { CResult_CVec_ECDSASignatureZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_ECDSASignatureZNoneZ* operator &() { return &self; }
	LDKCResult_CVec_ECDSASignatureZNoneZ* operator ->() { return &self; }
	const LDKCResult_CVec_ECDSASignatureZNoneZ* operator &() const { return &self; }
	const LDKCResult_CVec_ECDSASignatureZNoneZ* operator ->() const { return &self; }
};
class CResult_CVec_StrZIOErrorZ {
private:
	LDKCResult_CVec_StrZIOErrorZ self;
public:
	CResult_CVec_StrZIOErrorZ(const CResult_CVec_StrZIOErrorZ&) = delete;
	CResult_CVec_StrZIOErrorZ(CResult_CVec_StrZIOErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_StrZIOErrorZ(LDKCResult_CVec_StrZIOErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_StrZIOErrorZ() && { LDKCResult_CVec_StrZIOErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_StrZIOErrorZ() { CResult_CVec_StrZIOErrorZ_free(self); }
	CResult_CVec_StrZIOErrorZ& operator=(CResult_CVec_StrZIOErrorZ&& o) { CResult_CVec_StrZIOErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_StrZIOErrorZ* operator &() { return &self; }
	LDKCResult_CVec_StrZIOErrorZ* operator ->() { return &self; }
	const LDKCResult_CVec_StrZIOErrorZ* operator &() const { return &self; }
	const LDKCResult_CVec_StrZIOErrorZ* operator ->() const { return &self; }
};
class CResult_CVec_u8ZIOErrorZ {
private:
	LDKCResult_CVec_u8ZIOErrorZ self;
public:
	CResult_CVec_u8ZIOErrorZ(const CResult_CVec_u8ZIOErrorZ&) = delete;
	CResult_CVec_u8ZIOErrorZ(CResult_CVec_u8ZIOErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_u8ZIOErrorZ(LDKCResult_CVec_u8ZIOErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_u8ZIOErrorZ() && { LDKCResult_CVec_u8ZIOErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_u8ZIOErrorZ() { CResult_CVec_u8ZIOErrorZ_free(self); }
	CResult_CVec_u8ZIOErrorZ& operator=(CResult_CVec_u8ZIOErrorZ&& o) { CResult_CVec_u8ZIOErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_u8ZIOErrorZ* operator &() { return &self; }
	LDKCResult_CVec_u8ZIOErrorZ* operator ->() { return &self; }
	const LDKCResult_CVec_u8ZIOErrorZ* operator &() const { return &self; }
	const LDKCResult_CVec_u8ZIOErrorZ* operator ->() const { return &self; }
};
class CResult_CVec_u8ZNoneZ {
private:
	LDKCResult_CVec_u8ZNoneZ self;
public:
	CResult_CVec_u8ZNoneZ(const CResult_CVec_u8ZNoneZ&) = delete;
	CResult_CVec_u8ZNoneZ(CResult_CVec_u8ZNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_u8ZNoneZ(LDKCResult_CVec_u8ZNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_u8ZNoneZ() && { LDKCResult_CVec_u8ZNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_u8ZNoneZ() { CResult_CVec_u8ZNoneZ_free(self); }
	CResult_CVec_u8ZNoneZ& operator=(CResult_CVec_u8ZNoneZ&& o) { CResult_CVec_u8ZNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_u8ZNoneZ* operator &() { return &self; }
	LDKCResult_CVec_u8ZNoneZ* operator ->() { return &self; }
	const LDKCResult_CVec_u8ZNoneZ* operator &() const { return &self; }
	const LDKCResult_CVec_u8ZNoneZ* operator ->() const { return &self; }
};
class CResult_CVec_u8ZPeerHandleErrorZ {
private:
	LDKCResult_CVec_u8ZPeerHandleErrorZ self;
public:
	CResult_CVec_u8ZPeerHandleErrorZ(const CResult_CVec_u8ZPeerHandleErrorZ&) = delete;
	CResult_CVec_u8ZPeerHandleErrorZ(CResult_CVec_u8ZPeerHandleErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CVec_u8ZPeerHandleErrorZ(LDKCResult_CVec_u8ZPeerHandleErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CVec_u8ZPeerHandleErrorZ() && { LDKCResult_CVec_u8ZPeerHandleErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CVec_u8ZPeerHandleErrorZ() { CResult_CVec_u8ZPeerHandleErrorZ_free(self); }
	CResult_CVec_u8ZPeerHandleErrorZ& operator=(CResult_CVec_u8ZPeerHandleErrorZ&& o) { CResult_CVec_u8ZPeerHandleErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CVec_u8ZPeerHandleErrorZ* operator &() { return &self; }
	LDKCResult_CVec_u8ZPeerHandleErrorZ* operator ->() { return &self; }
	const LDKCResult_CVec_u8ZPeerHandleErrorZ* operator &() const { return &self; }
	const LDKCResult_CVec_u8ZPeerHandleErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelAnnouncementDecodeErrorZ {
private:
	LDKCResult_ChannelAnnouncementDecodeErrorZ self;
public:
	CResult_ChannelAnnouncementDecodeErrorZ(const CResult_ChannelAnnouncementDecodeErrorZ&) = delete;
	CResult_ChannelAnnouncementDecodeErrorZ(CResult_ChannelAnnouncementDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelAnnouncementDecodeErrorZ(LDKCResult_ChannelAnnouncementDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelAnnouncementDecodeErrorZ() && { LDKCResult_ChannelAnnouncementDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelAnnouncementDecodeErrorZ() { CResult_ChannelAnnouncementDecodeErrorZ_free(self); }
	CResult_ChannelAnnouncementDecodeErrorZ& operator=(CResult_ChannelAnnouncementDecodeErrorZ&& o) { CResult_ChannelAnnouncementDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelAnnouncementDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelAnnouncementDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelAnnouncementDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelAnnouncementDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelConfigDecodeErrorZ {
private:
	LDKCResult_ChannelConfigDecodeErrorZ self;
public:
	CResult_ChannelConfigDecodeErrorZ(const CResult_ChannelConfigDecodeErrorZ&) = delete;
	CResult_ChannelConfigDecodeErrorZ(CResult_ChannelConfigDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelConfigDecodeErrorZ(LDKCResult_ChannelConfigDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelConfigDecodeErrorZ() && { LDKCResult_ChannelConfigDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelConfigDecodeErrorZ() { CResult_ChannelConfigDecodeErrorZ_free(self); }
	CResult_ChannelConfigDecodeErrorZ& operator=(CResult_ChannelConfigDecodeErrorZ&& o) { CResult_ChannelConfigDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelConfigDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelConfigDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelConfigDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelConfigDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelCounterpartyDecodeErrorZ {
private:
	LDKCResult_ChannelCounterpartyDecodeErrorZ self;
public:
	CResult_ChannelCounterpartyDecodeErrorZ(const CResult_ChannelCounterpartyDecodeErrorZ&) = delete;
	CResult_ChannelCounterpartyDecodeErrorZ(CResult_ChannelCounterpartyDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelCounterpartyDecodeErrorZ(LDKCResult_ChannelCounterpartyDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelCounterpartyDecodeErrorZ() && { LDKCResult_ChannelCounterpartyDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelCounterpartyDecodeErrorZ() { CResult_ChannelCounterpartyDecodeErrorZ_free(self); }
	CResult_ChannelCounterpartyDecodeErrorZ& operator=(CResult_ChannelCounterpartyDecodeErrorZ&& o) { CResult_ChannelCounterpartyDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelCounterpartyDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelCounterpartyDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelCounterpartyDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelCounterpartyDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelDerivationParametersDecodeErrorZ {
private:
	LDKCResult_ChannelDerivationParametersDecodeErrorZ self;
public:
	CResult_ChannelDerivationParametersDecodeErrorZ(const CResult_ChannelDerivationParametersDecodeErrorZ&) = delete;
	CResult_ChannelDerivationParametersDecodeErrorZ(CResult_ChannelDerivationParametersDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelDerivationParametersDecodeErrorZ(LDKCResult_ChannelDerivationParametersDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelDerivationParametersDecodeErrorZ() && { LDKCResult_ChannelDerivationParametersDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelDerivationParametersDecodeErrorZ() { CResult_ChannelDerivationParametersDecodeErrorZ_free(self); }
	CResult_ChannelDerivationParametersDecodeErrorZ& operator=(CResult_ChannelDerivationParametersDecodeErrorZ&& o) { CResult_ChannelDerivationParametersDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelDerivationParametersDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelDerivationParametersDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelDerivationParametersDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelDerivationParametersDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelDetailsDecodeErrorZ {
private:
	LDKCResult_ChannelDetailsDecodeErrorZ self;
public:
	CResult_ChannelDetailsDecodeErrorZ(const CResult_ChannelDetailsDecodeErrorZ&) = delete;
	CResult_ChannelDetailsDecodeErrorZ(CResult_ChannelDetailsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelDetailsDecodeErrorZ(LDKCResult_ChannelDetailsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelDetailsDecodeErrorZ() && { LDKCResult_ChannelDetailsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelDetailsDecodeErrorZ() { CResult_ChannelDetailsDecodeErrorZ_free(self); }
	CResult_ChannelDetailsDecodeErrorZ& operator=(CResult_ChannelDetailsDecodeErrorZ&& o) { CResult_ChannelDetailsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelDetailsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelDetailsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelDetailsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelDetailsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelFeaturesDecodeErrorZ {
private:
	LDKCResult_ChannelFeaturesDecodeErrorZ self;
public:
	CResult_ChannelFeaturesDecodeErrorZ(const CResult_ChannelFeaturesDecodeErrorZ&) = delete;
	CResult_ChannelFeaturesDecodeErrorZ(CResult_ChannelFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelFeaturesDecodeErrorZ(LDKCResult_ChannelFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelFeaturesDecodeErrorZ() && { LDKCResult_ChannelFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelFeaturesDecodeErrorZ() { CResult_ChannelFeaturesDecodeErrorZ_free(self); }
	CResult_ChannelFeaturesDecodeErrorZ& operator=(CResult_ChannelFeaturesDecodeErrorZ&& o) { CResult_ChannelFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelInfoDecodeErrorZ {
private:
	LDKCResult_ChannelInfoDecodeErrorZ self;
public:
	CResult_ChannelInfoDecodeErrorZ(const CResult_ChannelInfoDecodeErrorZ&) = delete;
	CResult_ChannelInfoDecodeErrorZ(CResult_ChannelInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelInfoDecodeErrorZ(LDKCResult_ChannelInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelInfoDecodeErrorZ() && { LDKCResult_ChannelInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelInfoDecodeErrorZ() { CResult_ChannelInfoDecodeErrorZ_free(self); }
	CResult_ChannelInfoDecodeErrorZ& operator=(CResult_ChannelInfoDecodeErrorZ&& o) { CResult_ChannelInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelLiquiditiesDecodeErrorZ {
private:
	LDKCResult_ChannelLiquiditiesDecodeErrorZ self;
public:
	CResult_ChannelLiquiditiesDecodeErrorZ(const CResult_ChannelLiquiditiesDecodeErrorZ&) = delete;
	CResult_ChannelLiquiditiesDecodeErrorZ(CResult_ChannelLiquiditiesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelLiquiditiesDecodeErrorZ(LDKCResult_ChannelLiquiditiesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelLiquiditiesDecodeErrorZ() && { LDKCResult_ChannelLiquiditiesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelLiquiditiesDecodeErrorZ() { CResult_ChannelLiquiditiesDecodeErrorZ_free(self); }
	CResult_ChannelLiquiditiesDecodeErrorZ& operator=(CResult_ChannelLiquiditiesDecodeErrorZ&& o) { CResult_ChannelLiquiditiesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelLiquiditiesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelLiquiditiesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelLiquiditiesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelLiquiditiesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelMonitorUpdateDecodeErrorZ {
private:
	LDKCResult_ChannelMonitorUpdateDecodeErrorZ self;
public:
	CResult_ChannelMonitorUpdateDecodeErrorZ(const CResult_ChannelMonitorUpdateDecodeErrorZ&) = delete;
	CResult_ChannelMonitorUpdateDecodeErrorZ(CResult_ChannelMonitorUpdateDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelMonitorUpdateDecodeErrorZ(LDKCResult_ChannelMonitorUpdateDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelMonitorUpdateDecodeErrorZ() && { LDKCResult_ChannelMonitorUpdateDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelMonitorUpdateDecodeErrorZ() { CResult_ChannelMonitorUpdateDecodeErrorZ_free(self); }
	CResult_ChannelMonitorUpdateDecodeErrorZ& operator=(CResult_ChannelMonitorUpdateDecodeErrorZ&& o) { CResult_ChannelMonitorUpdateDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelMonitorUpdateDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelMonitorUpdateDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelMonitorUpdateDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelMonitorUpdateDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelMonitorUpdateStatusNoneZ {
private:
	LDKCResult_ChannelMonitorUpdateStatusNoneZ self;
public:
	CResult_ChannelMonitorUpdateStatusNoneZ(const CResult_ChannelMonitorUpdateStatusNoneZ&) = delete;
	CResult_ChannelMonitorUpdateStatusNoneZ(CResult_ChannelMonitorUpdateStatusNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelMonitorUpdateStatusNoneZ(LDKCResult_ChannelMonitorUpdateStatusNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelMonitorUpdateStatusNoneZ() && { LDKCResult_ChannelMonitorUpdateStatusNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelMonitorUpdateStatusNoneZ() { CResult_ChannelMonitorUpdateStatusNoneZ_free(self); }
	CResult_ChannelMonitorUpdateStatusNoneZ& operator=(CResult_ChannelMonitorUpdateStatusNoneZ&& o) { CResult_ChannelMonitorUpdateStatusNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelMonitorUpdateStatusNoneZ* operator &() { return &self; }
	LDKCResult_ChannelMonitorUpdateStatusNoneZ* operator ->() { return &self; }
	const LDKCResult_ChannelMonitorUpdateStatusNoneZ* operator &() const { return &self; }
	const LDKCResult_ChannelMonitorUpdateStatusNoneZ* operator ->() const { return &self; }
};
class CResult_ChannelPublicKeysDecodeErrorZ {
private:
	LDKCResult_ChannelPublicKeysDecodeErrorZ self;
public:
	CResult_ChannelPublicKeysDecodeErrorZ(const CResult_ChannelPublicKeysDecodeErrorZ&) = delete;
	CResult_ChannelPublicKeysDecodeErrorZ(CResult_ChannelPublicKeysDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelPublicKeysDecodeErrorZ(LDKCResult_ChannelPublicKeysDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelPublicKeysDecodeErrorZ() && { LDKCResult_ChannelPublicKeysDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelPublicKeysDecodeErrorZ() { CResult_ChannelPublicKeysDecodeErrorZ_free(self); }
	CResult_ChannelPublicKeysDecodeErrorZ& operator=(CResult_ChannelPublicKeysDecodeErrorZ&& o) { CResult_ChannelPublicKeysDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelPublicKeysDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelPublicKeysDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelPublicKeysDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelPublicKeysDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelReadyDecodeErrorZ {
private:
	LDKCResult_ChannelReadyDecodeErrorZ self;
public:
	CResult_ChannelReadyDecodeErrorZ(const CResult_ChannelReadyDecodeErrorZ&) = delete;
	CResult_ChannelReadyDecodeErrorZ(CResult_ChannelReadyDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelReadyDecodeErrorZ(LDKCResult_ChannelReadyDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelReadyDecodeErrorZ() && { LDKCResult_ChannelReadyDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelReadyDecodeErrorZ() { CResult_ChannelReadyDecodeErrorZ_free(self); }
	CResult_ChannelReadyDecodeErrorZ& operator=(CResult_ChannelReadyDecodeErrorZ&& o) { CResult_ChannelReadyDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelReadyDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelReadyDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelReadyDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelReadyDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelReestablishDecodeErrorZ {
private:
	LDKCResult_ChannelReestablishDecodeErrorZ self;
public:
	CResult_ChannelReestablishDecodeErrorZ(const CResult_ChannelReestablishDecodeErrorZ&) = delete;
	CResult_ChannelReestablishDecodeErrorZ(CResult_ChannelReestablishDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelReestablishDecodeErrorZ(LDKCResult_ChannelReestablishDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelReestablishDecodeErrorZ() && { LDKCResult_ChannelReestablishDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelReestablishDecodeErrorZ() { CResult_ChannelReestablishDecodeErrorZ_free(self); }
	CResult_ChannelReestablishDecodeErrorZ& operator=(CResult_ChannelReestablishDecodeErrorZ&& o) { CResult_ChannelReestablishDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelReestablishDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelReestablishDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelReestablishDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelReestablishDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelShutdownStateDecodeErrorZ {
private:
	LDKCResult_ChannelShutdownStateDecodeErrorZ self;
public:
	CResult_ChannelShutdownStateDecodeErrorZ(const CResult_ChannelShutdownStateDecodeErrorZ&) = delete;
	CResult_ChannelShutdownStateDecodeErrorZ(CResult_ChannelShutdownStateDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelShutdownStateDecodeErrorZ(LDKCResult_ChannelShutdownStateDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelShutdownStateDecodeErrorZ() && { LDKCResult_ChannelShutdownStateDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelShutdownStateDecodeErrorZ() { CResult_ChannelShutdownStateDecodeErrorZ_free(self); }
	CResult_ChannelShutdownStateDecodeErrorZ& operator=(CResult_ChannelShutdownStateDecodeErrorZ&& o) { CResult_ChannelShutdownStateDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelShutdownStateDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelShutdownStateDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelShutdownStateDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelShutdownStateDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelTransactionParametersDecodeErrorZ {
private:
	LDKCResult_ChannelTransactionParametersDecodeErrorZ self;
public:
	CResult_ChannelTransactionParametersDecodeErrorZ(const CResult_ChannelTransactionParametersDecodeErrorZ&) = delete;
	CResult_ChannelTransactionParametersDecodeErrorZ(CResult_ChannelTransactionParametersDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelTransactionParametersDecodeErrorZ(LDKCResult_ChannelTransactionParametersDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelTransactionParametersDecodeErrorZ() && { LDKCResult_ChannelTransactionParametersDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelTransactionParametersDecodeErrorZ() { CResult_ChannelTransactionParametersDecodeErrorZ_free(self); }
	CResult_ChannelTransactionParametersDecodeErrorZ& operator=(CResult_ChannelTransactionParametersDecodeErrorZ&& o) { CResult_ChannelTransactionParametersDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelTransactionParametersDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelTransactionParametersDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelTransactionParametersDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelTransactionParametersDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelTypeFeaturesDecodeErrorZ {
private:
	LDKCResult_ChannelTypeFeaturesDecodeErrorZ self;
public:
	CResult_ChannelTypeFeaturesDecodeErrorZ(const CResult_ChannelTypeFeaturesDecodeErrorZ&) = delete;
	CResult_ChannelTypeFeaturesDecodeErrorZ(CResult_ChannelTypeFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelTypeFeaturesDecodeErrorZ(LDKCResult_ChannelTypeFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelTypeFeaturesDecodeErrorZ() && { LDKCResult_ChannelTypeFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelTypeFeaturesDecodeErrorZ() { CResult_ChannelTypeFeaturesDecodeErrorZ_free(self); }
	CResult_ChannelTypeFeaturesDecodeErrorZ& operator=(CResult_ChannelTypeFeaturesDecodeErrorZ&& o) { CResult_ChannelTypeFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelTypeFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelTypeFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelTypeFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelTypeFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelUpdateDecodeErrorZ {
private:
	LDKCResult_ChannelUpdateDecodeErrorZ self;
public:
	CResult_ChannelUpdateDecodeErrorZ(const CResult_ChannelUpdateDecodeErrorZ&) = delete;
	CResult_ChannelUpdateDecodeErrorZ(CResult_ChannelUpdateDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelUpdateDecodeErrorZ(LDKCResult_ChannelUpdateDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelUpdateDecodeErrorZ() && { LDKCResult_ChannelUpdateDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelUpdateDecodeErrorZ() { CResult_ChannelUpdateDecodeErrorZ_free(self); }
	CResult_ChannelUpdateDecodeErrorZ& operator=(CResult_ChannelUpdateDecodeErrorZ&& o) { CResult_ChannelUpdateDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelUpdateDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelUpdateDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelUpdateDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelUpdateDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ChannelUpdateInfoDecodeErrorZ {
private:
	LDKCResult_ChannelUpdateInfoDecodeErrorZ self;
public:
	CResult_ChannelUpdateInfoDecodeErrorZ(const CResult_ChannelUpdateInfoDecodeErrorZ&) = delete;
	CResult_ChannelUpdateInfoDecodeErrorZ(CResult_ChannelUpdateInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ChannelUpdateInfoDecodeErrorZ(LDKCResult_ChannelUpdateInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ChannelUpdateInfoDecodeErrorZ() && { LDKCResult_ChannelUpdateInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ChannelUpdateInfoDecodeErrorZ() { CResult_ChannelUpdateInfoDecodeErrorZ_free(self); }
	CResult_ChannelUpdateInfoDecodeErrorZ& operator=(CResult_ChannelUpdateInfoDecodeErrorZ&& o) { CResult_ChannelUpdateInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ChannelUpdateInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ChannelUpdateInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ChannelUpdateInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ChannelUpdateInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ClaimedHTLCDecodeErrorZ {
private:
	LDKCResult_ClaimedHTLCDecodeErrorZ self;
public:
	CResult_ClaimedHTLCDecodeErrorZ(const CResult_ClaimedHTLCDecodeErrorZ&) = delete;
	CResult_ClaimedHTLCDecodeErrorZ(CResult_ClaimedHTLCDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ClaimedHTLCDecodeErrorZ(LDKCResult_ClaimedHTLCDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ClaimedHTLCDecodeErrorZ() && { LDKCResult_ClaimedHTLCDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ClaimedHTLCDecodeErrorZ() { CResult_ClaimedHTLCDecodeErrorZ_free(self); }
	CResult_ClaimedHTLCDecodeErrorZ& operator=(CResult_ClaimedHTLCDecodeErrorZ&& o) { CResult_ClaimedHTLCDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ClaimedHTLCDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ClaimedHTLCDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ClaimedHTLCDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ClaimedHTLCDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ClosingSignedDecodeErrorZ {
private:
	LDKCResult_ClosingSignedDecodeErrorZ self;
public:
	CResult_ClosingSignedDecodeErrorZ(const CResult_ClosingSignedDecodeErrorZ&) = delete;
	CResult_ClosingSignedDecodeErrorZ(CResult_ClosingSignedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ClosingSignedDecodeErrorZ(LDKCResult_ClosingSignedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ClosingSignedDecodeErrorZ() && { LDKCResult_ClosingSignedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ClosingSignedDecodeErrorZ() { CResult_ClosingSignedDecodeErrorZ_free(self); }
	CResult_ClosingSignedDecodeErrorZ& operator=(CResult_ClosingSignedDecodeErrorZ&& o) { CResult_ClosingSignedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ClosingSignedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ClosingSignedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ClosingSignedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ClosingSignedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ClosingSignedFeeRangeDecodeErrorZ {
private:
	LDKCResult_ClosingSignedFeeRangeDecodeErrorZ self;
public:
	CResult_ClosingSignedFeeRangeDecodeErrorZ(const CResult_ClosingSignedFeeRangeDecodeErrorZ&) = delete;
	CResult_ClosingSignedFeeRangeDecodeErrorZ(CResult_ClosingSignedFeeRangeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ClosingSignedFeeRangeDecodeErrorZ(LDKCResult_ClosingSignedFeeRangeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ClosingSignedFeeRangeDecodeErrorZ() && { LDKCResult_ClosingSignedFeeRangeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ClosingSignedFeeRangeDecodeErrorZ() { CResult_ClosingSignedFeeRangeDecodeErrorZ_free(self); }
	CResult_ClosingSignedFeeRangeDecodeErrorZ& operator=(CResult_ClosingSignedFeeRangeDecodeErrorZ&& o) { CResult_ClosingSignedFeeRangeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ClosingSignedFeeRangeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ClosingSignedFeeRangeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ClosingSignedFeeRangeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ClosingSignedFeeRangeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CommitmentSignedDecodeErrorZ {
private:
	LDKCResult_CommitmentSignedDecodeErrorZ self;
public:
	CResult_CommitmentSignedDecodeErrorZ(const CResult_CommitmentSignedDecodeErrorZ&) = delete;
	CResult_CommitmentSignedDecodeErrorZ(CResult_CommitmentSignedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CommitmentSignedDecodeErrorZ(LDKCResult_CommitmentSignedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CommitmentSignedDecodeErrorZ() && { LDKCResult_CommitmentSignedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CommitmentSignedDecodeErrorZ() { CResult_CommitmentSignedDecodeErrorZ_free(self); }
	CResult_CommitmentSignedDecodeErrorZ& operator=(CResult_CommitmentSignedDecodeErrorZ&& o) { CResult_CommitmentSignedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CommitmentSignedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_CommitmentSignedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_CommitmentSignedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_CommitmentSignedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CommitmentTransactionDecodeErrorZ {
private:
	LDKCResult_CommitmentTransactionDecodeErrorZ self;
public:
	CResult_CommitmentTransactionDecodeErrorZ(const CResult_CommitmentTransactionDecodeErrorZ&) = delete;
	CResult_CommitmentTransactionDecodeErrorZ(CResult_CommitmentTransactionDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CommitmentTransactionDecodeErrorZ(LDKCResult_CommitmentTransactionDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CommitmentTransactionDecodeErrorZ() && { LDKCResult_CommitmentTransactionDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CommitmentTransactionDecodeErrorZ() { CResult_CommitmentTransactionDecodeErrorZ_free(self); }
	CResult_CommitmentTransactionDecodeErrorZ& operator=(CResult_CommitmentTransactionDecodeErrorZ&& o) { CResult_CommitmentTransactionDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CommitmentTransactionDecodeErrorZ* operator &() { return &self; }
	LDKCResult_CommitmentTransactionDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_CommitmentTransactionDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_CommitmentTransactionDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CounterpartyChannelTransactionParametersDecodeErrorZ {
private:
	LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ self;
public:
	CResult_CounterpartyChannelTransactionParametersDecodeErrorZ(const CResult_CounterpartyChannelTransactionParametersDecodeErrorZ&) = delete;
	CResult_CounterpartyChannelTransactionParametersDecodeErrorZ(CResult_CounterpartyChannelTransactionParametersDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CounterpartyChannelTransactionParametersDecodeErrorZ(LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ() && { LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CounterpartyChannelTransactionParametersDecodeErrorZ() { CResult_CounterpartyChannelTransactionParametersDecodeErrorZ_free(self); }
	CResult_CounterpartyChannelTransactionParametersDecodeErrorZ& operator=(CResult_CounterpartyChannelTransactionParametersDecodeErrorZ&& o) { CResult_CounterpartyChannelTransactionParametersDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ* operator &() { return &self; }
	LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_CounterpartyChannelTransactionParametersDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CounterpartyCommitmentSecretsDecodeErrorZ {
private:
	LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ self;
public:
	CResult_CounterpartyCommitmentSecretsDecodeErrorZ(const CResult_CounterpartyCommitmentSecretsDecodeErrorZ&) = delete;
	CResult_CounterpartyCommitmentSecretsDecodeErrorZ(CResult_CounterpartyCommitmentSecretsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CounterpartyCommitmentSecretsDecodeErrorZ(LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ() && { LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CounterpartyCommitmentSecretsDecodeErrorZ() { CResult_CounterpartyCommitmentSecretsDecodeErrorZ_free(self); }
	CResult_CounterpartyCommitmentSecretsDecodeErrorZ& operator=(CResult_CounterpartyCommitmentSecretsDecodeErrorZ&& o) { CResult_CounterpartyCommitmentSecretsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_CounterpartyCommitmentSecretsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_CounterpartyForwardingInfoDecodeErrorZ {
private:
	LDKCResult_CounterpartyForwardingInfoDecodeErrorZ self;
public:
	CResult_CounterpartyForwardingInfoDecodeErrorZ(const CResult_CounterpartyForwardingInfoDecodeErrorZ&) = delete;
	CResult_CounterpartyForwardingInfoDecodeErrorZ(CResult_CounterpartyForwardingInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_CounterpartyForwardingInfoDecodeErrorZ(LDKCResult_CounterpartyForwardingInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_CounterpartyForwardingInfoDecodeErrorZ() && { LDKCResult_CounterpartyForwardingInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_CounterpartyForwardingInfoDecodeErrorZ() { CResult_CounterpartyForwardingInfoDecodeErrorZ_free(self); }
	CResult_CounterpartyForwardingInfoDecodeErrorZ& operator=(CResult_CounterpartyForwardingInfoDecodeErrorZ&& o) { CResult_CounterpartyForwardingInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_CounterpartyForwardingInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_CounterpartyForwardingInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_CounterpartyForwardingInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_CounterpartyForwardingInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_DelayedPaymentBasepointDecodeErrorZ {
private:
	LDKCResult_DelayedPaymentBasepointDecodeErrorZ self;
public:
	CResult_DelayedPaymentBasepointDecodeErrorZ(const CResult_DelayedPaymentBasepointDecodeErrorZ&) = delete;
	CResult_DelayedPaymentBasepointDecodeErrorZ(CResult_DelayedPaymentBasepointDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_DelayedPaymentBasepointDecodeErrorZ(LDKCResult_DelayedPaymentBasepointDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_DelayedPaymentBasepointDecodeErrorZ() && { LDKCResult_DelayedPaymentBasepointDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_DelayedPaymentBasepointDecodeErrorZ() { CResult_DelayedPaymentBasepointDecodeErrorZ_free(self); }
	CResult_DelayedPaymentBasepointDecodeErrorZ& operator=(CResult_DelayedPaymentBasepointDecodeErrorZ&& o) { CResult_DelayedPaymentBasepointDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_DelayedPaymentBasepointDecodeErrorZ* operator &() { return &self; }
	LDKCResult_DelayedPaymentBasepointDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_DelayedPaymentBasepointDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_DelayedPaymentBasepointDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_DelayedPaymentKeyDecodeErrorZ {
private:
	LDKCResult_DelayedPaymentKeyDecodeErrorZ self;
public:
	CResult_DelayedPaymentKeyDecodeErrorZ(const CResult_DelayedPaymentKeyDecodeErrorZ&) = delete;
	CResult_DelayedPaymentKeyDecodeErrorZ(CResult_DelayedPaymentKeyDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_DelayedPaymentKeyDecodeErrorZ(LDKCResult_DelayedPaymentKeyDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_DelayedPaymentKeyDecodeErrorZ() && { LDKCResult_DelayedPaymentKeyDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_DelayedPaymentKeyDecodeErrorZ() { CResult_DelayedPaymentKeyDecodeErrorZ_free(self); }
	CResult_DelayedPaymentKeyDecodeErrorZ& operator=(CResult_DelayedPaymentKeyDecodeErrorZ&& o) { CResult_DelayedPaymentKeyDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_DelayedPaymentKeyDecodeErrorZ* operator &() { return &self; }
	LDKCResult_DelayedPaymentKeyDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_DelayedPaymentKeyDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_DelayedPaymentKeyDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_DelayedPaymentOutputDescriptorDecodeErrorZ {
private:
	LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ self;
public:
	CResult_DelayedPaymentOutputDescriptorDecodeErrorZ(const CResult_DelayedPaymentOutputDescriptorDecodeErrorZ&) = delete;
	CResult_DelayedPaymentOutputDescriptorDecodeErrorZ(CResult_DelayedPaymentOutputDescriptorDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_DelayedPaymentOutputDescriptorDecodeErrorZ(LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ() && { LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_DelayedPaymentOutputDescriptorDecodeErrorZ() { CResult_DelayedPaymentOutputDescriptorDecodeErrorZ_free(self); }
	CResult_DelayedPaymentOutputDescriptorDecodeErrorZ& operator=(CResult_DelayedPaymentOutputDescriptorDecodeErrorZ&& o) { CResult_DelayedPaymentOutputDescriptorDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ* operator &() { return &self; }
	LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_DelayedPaymentOutputDescriptorDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_DescriptionCreationErrorZ {
private:
	LDKCResult_DescriptionCreationErrorZ self;
public:
	CResult_DescriptionCreationErrorZ(const CResult_DescriptionCreationErrorZ&) = delete;
	CResult_DescriptionCreationErrorZ(CResult_DescriptionCreationErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_DescriptionCreationErrorZ(LDKCResult_DescriptionCreationErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_DescriptionCreationErrorZ() && { LDKCResult_DescriptionCreationErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_DescriptionCreationErrorZ() { CResult_DescriptionCreationErrorZ_free(self); }
	CResult_DescriptionCreationErrorZ& operator=(CResult_DescriptionCreationErrorZ&& o) { CResult_DescriptionCreationErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_DescriptionCreationErrorZ* operator &() { return &self; }
	LDKCResult_DescriptionCreationErrorZ* operator ->() { return &self; }
	const LDKCResult_DescriptionCreationErrorZ* operator &() const { return &self; }
	const LDKCResult_DescriptionCreationErrorZ* operator ->() const { return &self; }
};
class CResult_ECDSASignatureNoneZ {
private:
	LDKCResult_ECDSASignatureNoneZ self;
public:
	CResult_ECDSASignatureNoneZ(const CResult_ECDSASignatureNoneZ&) = delete;
	CResult_ECDSASignatureNoneZ(CResult_ECDSASignatureNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ECDSASignatureNoneZ(LDKCResult_ECDSASignatureNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ECDSASignatureNoneZ() && { LDKCResult_ECDSASignatureNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ECDSASignatureNoneZ() { CResult_ECDSASignatureNoneZ_free(self); }
	CResult_ECDSASignatureNoneZ& operator=(CResult_ECDSASignatureNoneZ&& o) { CResult_ECDSASignatureNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ECDSASignatureNoneZ* operator &() { return &self; }
	LDKCResult_ECDSASignatureNoneZ* operator ->() { return &self; }
	const LDKCResult_ECDSASignatureNoneZ* operator &() const { return &self; }
	const LDKCResult_ECDSASignatureNoneZ* operator ->() const { return &self; }
};
class CResult_ErrorMessageDecodeErrorZ {
private:
	LDKCResult_ErrorMessageDecodeErrorZ self;
public:
	CResult_ErrorMessageDecodeErrorZ(const CResult_ErrorMessageDecodeErrorZ&) = delete;
	CResult_ErrorMessageDecodeErrorZ(CResult_ErrorMessageDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ErrorMessageDecodeErrorZ(LDKCResult_ErrorMessageDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ErrorMessageDecodeErrorZ() && { LDKCResult_ErrorMessageDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ErrorMessageDecodeErrorZ() { CResult_ErrorMessageDecodeErrorZ_free(self); }
	CResult_ErrorMessageDecodeErrorZ& operator=(CResult_ErrorMessageDecodeErrorZ&& o) { CResult_ErrorMessageDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ErrorMessageDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ErrorMessageDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ErrorMessageDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ErrorMessageDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_FinalOnionHopDataDecodeErrorZ {
private:
	LDKCResult_FinalOnionHopDataDecodeErrorZ self;
public:
	CResult_FinalOnionHopDataDecodeErrorZ(const CResult_FinalOnionHopDataDecodeErrorZ&) = delete;
	CResult_FinalOnionHopDataDecodeErrorZ(CResult_FinalOnionHopDataDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_FinalOnionHopDataDecodeErrorZ(LDKCResult_FinalOnionHopDataDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_FinalOnionHopDataDecodeErrorZ() && { LDKCResult_FinalOnionHopDataDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_FinalOnionHopDataDecodeErrorZ() { CResult_FinalOnionHopDataDecodeErrorZ_free(self); }
	CResult_FinalOnionHopDataDecodeErrorZ& operator=(CResult_FinalOnionHopDataDecodeErrorZ&& o) { CResult_FinalOnionHopDataDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_FinalOnionHopDataDecodeErrorZ* operator &() { return &self; }
	LDKCResult_FinalOnionHopDataDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_FinalOnionHopDataDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_FinalOnionHopDataDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_FixedPenaltyScorerDecodeErrorZ {
private:
	LDKCResult_FixedPenaltyScorerDecodeErrorZ self;
public:
	CResult_FixedPenaltyScorerDecodeErrorZ(const CResult_FixedPenaltyScorerDecodeErrorZ&) = delete;
	CResult_FixedPenaltyScorerDecodeErrorZ(CResult_FixedPenaltyScorerDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_FixedPenaltyScorerDecodeErrorZ(LDKCResult_FixedPenaltyScorerDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_FixedPenaltyScorerDecodeErrorZ() && { LDKCResult_FixedPenaltyScorerDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_FixedPenaltyScorerDecodeErrorZ() { CResult_FixedPenaltyScorerDecodeErrorZ_free(self); }
	CResult_FixedPenaltyScorerDecodeErrorZ& operator=(CResult_FixedPenaltyScorerDecodeErrorZ&& o) { CResult_FixedPenaltyScorerDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_FixedPenaltyScorerDecodeErrorZ* operator &() { return &self; }
	LDKCResult_FixedPenaltyScorerDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_FixedPenaltyScorerDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_FixedPenaltyScorerDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_FundingCreatedDecodeErrorZ {
private:
	LDKCResult_FundingCreatedDecodeErrorZ self;
public:
	CResult_FundingCreatedDecodeErrorZ(const CResult_FundingCreatedDecodeErrorZ&) = delete;
	CResult_FundingCreatedDecodeErrorZ(CResult_FundingCreatedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_FundingCreatedDecodeErrorZ(LDKCResult_FundingCreatedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_FundingCreatedDecodeErrorZ() && { LDKCResult_FundingCreatedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_FundingCreatedDecodeErrorZ() { CResult_FundingCreatedDecodeErrorZ_free(self); }
	CResult_FundingCreatedDecodeErrorZ& operator=(CResult_FundingCreatedDecodeErrorZ&& o) { CResult_FundingCreatedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_FundingCreatedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_FundingCreatedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_FundingCreatedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_FundingCreatedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_FundingSignedDecodeErrorZ {
private:
	LDKCResult_FundingSignedDecodeErrorZ self;
public:
	CResult_FundingSignedDecodeErrorZ(const CResult_FundingSignedDecodeErrorZ&) = delete;
	CResult_FundingSignedDecodeErrorZ(CResult_FundingSignedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_FundingSignedDecodeErrorZ(LDKCResult_FundingSignedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_FundingSignedDecodeErrorZ() && { LDKCResult_FundingSignedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_FundingSignedDecodeErrorZ() { CResult_FundingSignedDecodeErrorZ_free(self); }
	CResult_FundingSignedDecodeErrorZ& operator=(CResult_FundingSignedDecodeErrorZ&& o) { CResult_FundingSignedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_FundingSignedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_FundingSignedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_FundingSignedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_FundingSignedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_GossipTimestampFilterDecodeErrorZ {
private:
	LDKCResult_GossipTimestampFilterDecodeErrorZ self;
public:
	CResult_GossipTimestampFilterDecodeErrorZ(const CResult_GossipTimestampFilterDecodeErrorZ&) = delete;
	CResult_GossipTimestampFilterDecodeErrorZ(CResult_GossipTimestampFilterDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_GossipTimestampFilterDecodeErrorZ(LDKCResult_GossipTimestampFilterDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_GossipTimestampFilterDecodeErrorZ() && { LDKCResult_GossipTimestampFilterDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_GossipTimestampFilterDecodeErrorZ() { CResult_GossipTimestampFilterDecodeErrorZ_free(self); }
	CResult_GossipTimestampFilterDecodeErrorZ& operator=(CResult_GossipTimestampFilterDecodeErrorZ&& o) { CResult_GossipTimestampFilterDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_GossipTimestampFilterDecodeErrorZ* operator &() { return &self; }
	LDKCResult_GossipTimestampFilterDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_GossipTimestampFilterDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_GossipTimestampFilterDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HTLCDescriptorDecodeErrorZ {
private:
	LDKCResult_HTLCDescriptorDecodeErrorZ self;
public:
	CResult_HTLCDescriptorDecodeErrorZ(const CResult_HTLCDescriptorDecodeErrorZ&) = delete;
	CResult_HTLCDescriptorDecodeErrorZ(CResult_HTLCDescriptorDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HTLCDescriptorDecodeErrorZ(LDKCResult_HTLCDescriptorDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HTLCDescriptorDecodeErrorZ() && { LDKCResult_HTLCDescriptorDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HTLCDescriptorDecodeErrorZ() { CResult_HTLCDescriptorDecodeErrorZ_free(self); }
	CResult_HTLCDescriptorDecodeErrorZ& operator=(CResult_HTLCDescriptorDecodeErrorZ&& o) { CResult_HTLCDescriptorDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HTLCDescriptorDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HTLCDescriptorDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HTLCDescriptorDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HTLCDescriptorDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HTLCOutputInCommitmentDecodeErrorZ {
private:
	LDKCResult_HTLCOutputInCommitmentDecodeErrorZ self;
public:
	CResult_HTLCOutputInCommitmentDecodeErrorZ(const CResult_HTLCOutputInCommitmentDecodeErrorZ&) = delete;
	CResult_HTLCOutputInCommitmentDecodeErrorZ(CResult_HTLCOutputInCommitmentDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HTLCOutputInCommitmentDecodeErrorZ(LDKCResult_HTLCOutputInCommitmentDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HTLCOutputInCommitmentDecodeErrorZ() && { LDKCResult_HTLCOutputInCommitmentDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HTLCOutputInCommitmentDecodeErrorZ() { CResult_HTLCOutputInCommitmentDecodeErrorZ_free(self); }
	CResult_HTLCOutputInCommitmentDecodeErrorZ& operator=(CResult_HTLCOutputInCommitmentDecodeErrorZ&& o) { CResult_HTLCOutputInCommitmentDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HTLCOutputInCommitmentDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HTLCOutputInCommitmentDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HTLCOutputInCommitmentDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HTLCOutputInCommitmentDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HTLCUpdateDecodeErrorZ {
private:
	LDKCResult_HTLCUpdateDecodeErrorZ self;
public:
	CResult_HTLCUpdateDecodeErrorZ(const CResult_HTLCUpdateDecodeErrorZ&) = delete;
	CResult_HTLCUpdateDecodeErrorZ(CResult_HTLCUpdateDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HTLCUpdateDecodeErrorZ(LDKCResult_HTLCUpdateDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HTLCUpdateDecodeErrorZ() && { LDKCResult_HTLCUpdateDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HTLCUpdateDecodeErrorZ() { CResult_HTLCUpdateDecodeErrorZ_free(self); }
	CResult_HTLCUpdateDecodeErrorZ& operator=(CResult_HTLCUpdateDecodeErrorZ&& o) { CResult_HTLCUpdateDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HTLCUpdateDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HTLCUpdateDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HTLCUpdateDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HTLCUpdateDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HolderCommitmentTransactionDecodeErrorZ {
private:
	LDKCResult_HolderCommitmentTransactionDecodeErrorZ self;
public:
	CResult_HolderCommitmentTransactionDecodeErrorZ(const CResult_HolderCommitmentTransactionDecodeErrorZ&) = delete;
	CResult_HolderCommitmentTransactionDecodeErrorZ(CResult_HolderCommitmentTransactionDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HolderCommitmentTransactionDecodeErrorZ(LDKCResult_HolderCommitmentTransactionDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HolderCommitmentTransactionDecodeErrorZ() && { LDKCResult_HolderCommitmentTransactionDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HolderCommitmentTransactionDecodeErrorZ() { CResult_HolderCommitmentTransactionDecodeErrorZ_free(self); }
	CResult_HolderCommitmentTransactionDecodeErrorZ& operator=(CResult_HolderCommitmentTransactionDecodeErrorZ&& o) { CResult_HolderCommitmentTransactionDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HolderCommitmentTransactionDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HolderCommitmentTransactionDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HolderCommitmentTransactionDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HolderCommitmentTransactionDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HostnameDecodeErrorZ {
private:
	LDKCResult_HostnameDecodeErrorZ self;
public:
	CResult_HostnameDecodeErrorZ(const CResult_HostnameDecodeErrorZ&) = delete;
	CResult_HostnameDecodeErrorZ(CResult_HostnameDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HostnameDecodeErrorZ(LDKCResult_HostnameDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HostnameDecodeErrorZ() && { LDKCResult_HostnameDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HostnameDecodeErrorZ() { CResult_HostnameDecodeErrorZ_free(self); }
	CResult_HostnameDecodeErrorZ& operator=(CResult_HostnameDecodeErrorZ&& o) { CResult_HostnameDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HostnameDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HostnameDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HostnameDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HostnameDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HtlcBasepointDecodeErrorZ {
private:
	LDKCResult_HtlcBasepointDecodeErrorZ self;
public:
	CResult_HtlcBasepointDecodeErrorZ(const CResult_HtlcBasepointDecodeErrorZ&) = delete;
	CResult_HtlcBasepointDecodeErrorZ(CResult_HtlcBasepointDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HtlcBasepointDecodeErrorZ(LDKCResult_HtlcBasepointDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HtlcBasepointDecodeErrorZ() && { LDKCResult_HtlcBasepointDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HtlcBasepointDecodeErrorZ() { CResult_HtlcBasepointDecodeErrorZ_free(self); }
	CResult_HtlcBasepointDecodeErrorZ& operator=(CResult_HtlcBasepointDecodeErrorZ&& o) { CResult_HtlcBasepointDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HtlcBasepointDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HtlcBasepointDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HtlcBasepointDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HtlcBasepointDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_HtlcKeyDecodeErrorZ {
private:
	LDKCResult_HtlcKeyDecodeErrorZ self;
public:
	CResult_HtlcKeyDecodeErrorZ(const CResult_HtlcKeyDecodeErrorZ&) = delete;
	CResult_HtlcKeyDecodeErrorZ(CResult_HtlcKeyDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_HtlcKeyDecodeErrorZ(LDKCResult_HtlcKeyDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_HtlcKeyDecodeErrorZ() && { LDKCResult_HtlcKeyDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_HtlcKeyDecodeErrorZ() { CResult_HtlcKeyDecodeErrorZ_free(self); }
	CResult_HtlcKeyDecodeErrorZ& operator=(CResult_HtlcKeyDecodeErrorZ&& o) { CResult_HtlcKeyDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_HtlcKeyDecodeErrorZ* operator &() { return &self; }
	LDKCResult_HtlcKeyDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_HtlcKeyDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_HtlcKeyDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_InFlightHtlcsDecodeErrorZ {
private:
	LDKCResult_InFlightHtlcsDecodeErrorZ self;
public:
	CResult_InFlightHtlcsDecodeErrorZ(const CResult_InFlightHtlcsDecodeErrorZ&) = delete;
	CResult_InFlightHtlcsDecodeErrorZ(CResult_InFlightHtlcsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_InFlightHtlcsDecodeErrorZ(LDKCResult_InFlightHtlcsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_InFlightHtlcsDecodeErrorZ() && { LDKCResult_InFlightHtlcsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_InFlightHtlcsDecodeErrorZ() { CResult_InFlightHtlcsDecodeErrorZ_free(self); }
	CResult_InFlightHtlcsDecodeErrorZ& operator=(CResult_InFlightHtlcsDecodeErrorZ&& o) { CResult_InFlightHtlcsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_InFlightHtlcsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_InFlightHtlcsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_InFlightHtlcsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_InFlightHtlcsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_InMemorySignerDecodeErrorZ {
private:
	LDKCResult_InMemorySignerDecodeErrorZ self;
public:
	CResult_InMemorySignerDecodeErrorZ(const CResult_InMemorySignerDecodeErrorZ&) = delete;
	CResult_InMemorySignerDecodeErrorZ(CResult_InMemorySignerDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_InMemorySignerDecodeErrorZ(LDKCResult_InMemorySignerDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_InMemorySignerDecodeErrorZ() && { LDKCResult_InMemorySignerDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_InMemorySignerDecodeErrorZ() { CResult_InMemorySignerDecodeErrorZ_free(self); }
	CResult_InMemorySignerDecodeErrorZ& operator=(CResult_InMemorySignerDecodeErrorZ&& o) { CResult_InMemorySignerDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_InMemorySignerDecodeErrorZ* operator &() { return &self; }
	LDKCResult_InMemorySignerDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_InMemorySignerDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_InMemorySignerDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_InitDecodeErrorZ {
private:
	LDKCResult_InitDecodeErrorZ self;
public:
	CResult_InitDecodeErrorZ(const CResult_InitDecodeErrorZ&) = delete;
	CResult_InitDecodeErrorZ(CResult_InitDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_InitDecodeErrorZ(LDKCResult_InitDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_InitDecodeErrorZ() && { LDKCResult_InitDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_InitDecodeErrorZ() { CResult_InitDecodeErrorZ_free(self); }
	CResult_InitDecodeErrorZ& operator=(CResult_InitDecodeErrorZ&& o) { CResult_InitDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_InitDecodeErrorZ* operator &() { return &self; }
	LDKCResult_InitDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_InitDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_InitDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_InitFeaturesDecodeErrorZ {
private:
	LDKCResult_InitFeaturesDecodeErrorZ self;
public:
	CResult_InitFeaturesDecodeErrorZ(const CResult_InitFeaturesDecodeErrorZ&) = delete;
	CResult_InitFeaturesDecodeErrorZ(CResult_InitFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_InitFeaturesDecodeErrorZ(LDKCResult_InitFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_InitFeaturesDecodeErrorZ() && { LDKCResult_InitFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_InitFeaturesDecodeErrorZ() { CResult_InitFeaturesDecodeErrorZ_free(self); }
	CResult_InitFeaturesDecodeErrorZ& operator=(CResult_InitFeaturesDecodeErrorZ&& o) { CResult_InitFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_InitFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_InitFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_InitFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_InitFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_InvoiceErrorDecodeErrorZ {
private:
	LDKCResult_InvoiceErrorDecodeErrorZ self;
public:
	CResult_InvoiceErrorDecodeErrorZ(const CResult_InvoiceErrorDecodeErrorZ&) = delete;
	CResult_InvoiceErrorDecodeErrorZ(CResult_InvoiceErrorDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_InvoiceErrorDecodeErrorZ(LDKCResult_InvoiceErrorDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_InvoiceErrorDecodeErrorZ() && { LDKCResult_InvoiceErrorDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_InvoiceErrorDecodeErrorZ() { CResult_InvoiceErrorDecodeErrorZ_free(self); }
	CResult_InvoiceErrorDecodeErrorZ& operator=(CResult_InvoiceErrorDecodeErrorZ&& o) { CResult_InvoiceErrorDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_InvoiceErrorDecodeErrorZ* operator &() { return &self; }
	LDKCResult_InvoiceErrorDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_InvoiceErrorDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_InvoiceErrorDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_LockedChannelMonitorNoneZ {
private:
	LDKCResult_LockedChannelMonitorNoneZ self;
public:
	CResult_LockedChannelMonitorNoneZ(const CResult_LockedChannelMonitorNoneZ&) = delete;
	CResult_LockedChannelMonitorNoneZ(CResult_LockedChannelMonitorNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_LockedChannelMonitorNoneZ(LDKCResult_LockedChannelMonitorNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_LockedChannelMonitorNoneZ() && { LDKCResult_LockedChannelMonitorNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_LockedChannelMonitorNoneZ() { CResult_LockedChannelMonitorNoneZ_free(self); }
	CResult_LockedChannelMonitorNoneZ& operator=(CResult_LockedChannelMonitorNoneZ&& o) { CResult_LockedChannelMonitorNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_LockedChannelMonitorNoneZ* operator &() { return &self; }
	LDKCResult_LockedChannelMonitorNoneZ* operator ->() { return &self; }
	const LDKCResult_LockedChannelMonitorNoneZ* operator &() const { return &self; }
	const LDKCResult_LockedChannelMonitorNoneZ* operator ->() const { return &self; }
};
class CResult_MaxDustHTLCExposureDecodeErrorZ {
private:
	LDKCResult_MaxDustHTLCExposureDecodeErrorZ self;
public:
	CResult_MaxDustHTLCExposureDecodeErrorZ(const CResult_MaxDustHTLCExposureDecodeErrorZ&) = delete;
	CResult_MaxDustHTLCExposureDecodeErrorZ(CResult_MaxDustHTLCExposureDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_MaxDustHTLCExposureDecodeErrorZ(LDKCResult_MaxDustHTLCExposureDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_MaxDustHTLCExposureDecodeErrorZ() && { LDKCResult_MaxDustHTLCExposureDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_MaxDustHTLCExposureDecodeErrorZ() { CResult_MaxDustHTLCExposureDecodeErrorZ_free(self); }
	CResult_MaxDustHTLCExposureDecodeErrorZ& operator=(CResult_MaxDustHTLCExposureDecodeErrorZ&& o) { CResult_MaxDustHTLCExposureDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_MaxDustHTLCExposureDecodeErrorZ* operator &() { return &self; }
	LDKCResult_MaxDustHTLCExposureDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_MaxDustHTLCExposureDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_MaxDustHTLCExposureDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NetworkGraphDecodeErrorZ {
private:
	LDKCResult_NetworkGraphDecodeErrorZ self;
public:
	CResult_NetworkGraphDecodeErrorZ(const CResult_NetworkGraphDecodeErrorZ&) = delete;
	CResult_NetworkGraphDecodeErrorZ(CResult_NetworkGraphDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NetworkGraphDecodeErrorZ(LDKCResult_NetworkGraphDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NetworkGraphDecodeErrorZ() && { LDKCResult_NetworkGraphDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NetworkGraphDecodeErrorZ() { CResult_NetworkGraphDecodeErrorZ_free(self); }
	CResult_NetworkGraphDecodeErrorZ& operator=(CResult_NetworkGraphDecodeErrorZ&& o) { CResult_NetworkGraphDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NetworkGraphDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NetworkGraphDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NetworkGraphDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NetworkGraphDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeAliasDecodeErrorZ {
private:
	LDKCResult_NodeAliasDecodeErrorZ self;
public:
	CResult_NodeAliasDecodeErrorZ(const CResult_NodeAliasDecodeErrorZ&) = delete;
	CResult_NodeAliasDecodeErrorZ(CResult_NodeAliasDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeAliasDecodeErrorZ(LDKCResult_NodeAliasDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeAliasDecodeErrorZ() && { LDKCResult_NodeAliasDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeAliasDecodeErrorZ() { CResult_NodeAliasDecodeErrorZ_free(self); }
	CResult_NodeAliasDecodeErrorZ& operator=(CResult_NodeAliasDecodeErrorZ&& o) { CResult_NodeAliasDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeAliasDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeAliasDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeAliasDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeAliasDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeAnnouncementDecodeErrorZ {
private:
	LDKCResult_NodeAnnouncementDecodeErrorZ self;
public:
	CResult_NodeAnnouncementDecodeErrorZ(const CResult_NodeAnnouncementDecodeErrorZ&) = delete;
	CResult_NodeAnnouncementDecodeErrorZ(CResult_NodeAnnouncementDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeAnnouncementDecodeErrorZ(LDKCResult_NodeAnnouncementDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeAnnouncementDecodeErrorZ() && { LDKCResult_NodeAnnouncementDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeAnnouncementDecodeErrorZ() { CResult_NodeAnnouncementDecodeErrorZ_free(self); }
	CResult_NodeAnnouncementDecodeErrorZ& operator=(CResult_NodeAnnouncementDecodeErrorZ&& o) { CResult_NodeAnnouncementDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeAnnouncementDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeAnnouncementDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeAnnouncementDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeAnnouncementDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeAnnouncementInfoDecodeErrorZ {
private:
	LDKCResult_NodeAnnouncementInfoDecodeErrorZ self;
public:
	CResult_NodeAnnouncementInfoDecodeErrorZ(const CResult_NodeAnnouncementInfoDecodeErrorZ&) = delete;
	CResult_NodeAnnouncementInfoDecodeErrorZ(CResult_NodeAnnouncementInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeAnnouncementInfoDecodeErrorZ(LDKCResult_NodeAnnouncementInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeAnnouncementInfoDecodeErrorZ() && { LDKCResult_NodeAnnouncementInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeAnnouncementInfoDecodeErrorZ() { CResult_NodeAnnouncementInfoDecodeErrorZ_free(self); }
	CResult_NodeAnnouncementInfoDecodeErrorZ& operator=(CResult_NodeAnnouncementInfoDecodeErrorZ&& o) { CResult_NodeAnnouncementInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeAnnouncementInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeAnnouncementInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeAnnouncementInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeAnnouncementInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeFeaturesDecodeErrorZ {
private:
	LDKCResult_NodeFeaturesDecodeErrorZ self;
public:
	CResult_NodeFeaturesDecodeErrorZ(const CResult_NodeFeaturesDecodeErrorZ&) = delete;
	CResult_NodeFeaturesDecodeErrorZ(CResult_NodeFeaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeFeaturesDecodeErrorZ(LDKCResult_NodeFeaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeFeaturesDecodeErrorZ() && { LDKCResult_NodeFeaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeFeaturesDecodeErrorZ() { CResult_NodeFeaturesDecodeErrorZ_free(self); }
	CResult_NodeFeaturesDecodeErrorZ& operator=(CResult_NodeFeaturesDecodeErrorZ&& o) { CResult_NodeFeaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeFeaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeFeaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeFeaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeFeaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeIdDecodeErrorZ {
private:
	LDKCResult_NodeIdDecodeErrorZ self;
public:
	CResult_NodeIdDecodeErrorZ(const CResult_NodeIdDecodeErrorZ&) = delete;
	CResult_NodeIdDecodeErrorZ(CResult_NodeIdDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeIdDecodeErrorZ(LDKCResult_NodeIdDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeIdDecodeErrorZ() && { LDKCResult_NodeIdDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeIdDecodeErrorZ() { CResult_NodeIdDecodeErrorZ_free(self); }
	CResult_NodeIdDecodeErrorZ& operator=(CResult_NodeIdDecodeErrorZ&& o) { CResult_NodeIdDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeIdDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeIdDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeIdDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeIdDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NodeInfoDecodeErrorZ {
private:
	LDKCResult_NodeInfoDecodeErrorZ self;
public:
	CResult_NodeInfoDecodeErrorZ(const CResult_NodeInfoDecodeErrorZ&) = delete;
	CResult_NodeInfoDecodeErrorZ(CResult_NodeInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NodeInfoDecodeErrorZ(LDKCResult_NodeInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NodeInfoDecodeErrorZ() && { LDKCResult_NodeInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NodeInfoDecodeErrorZ() { CResult_NodeInfoDecodeErrorZ_free(self); }
	CResult_NodeInfoDecodeErrorZ& operator=(CResult_NodeInfoDecodeErrorZ&& o) { CResult_NodeInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NodeInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_NodeInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_NodeInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_NodeInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_NoneAPIErrorZ {
private:
	LDKCResult_NoneAPIErrorZ self;
public:
	CResult_NoneAPIErrorZ(const CResult_NoneAPIErrorZ&) = delete;
	CResult_NoneAPIErrorZ(CResult_NoneAPIErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneAPIErrorZ(LDKCResult_NoneAPIErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneAPIErrorZ() && { LDKCResult_NoneAPIErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneAPIErrorZ() { CResult_NoneAPIErrorZ_free(self); }
	CResult_NoneAPIErrorZ& operator=(CResult_NoneAPIErrorZ&& o) { CResult_NoneAPIErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneAPIErrorZ* operator &() { return &self; }
	LDKCResult_NoneAPIErrorZ* operator ->() { return &self; }
	const LDKCResult_NoneAPIErrorZ* operator &() const { return &self; }
	const LDKCResult_NoneAPIErrorZ* operator ->() const { return &self; }
};
class CResult_NoneBolt11SemanticErrorZ {
private:
	LDKCResult_NoneBolt11SemanticErrorZ self;
public:
	CResult_NoneBolt11SemanticErrorZ(const CResult_NoneBolt11SemanticErrorZ&) = delete;
	CResult_NoneBolt11SemanticErrorZ(CResult_NoneBolt11SemanticErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneBolt11SemanticErrorZ(LDKCResult_NoneBolt11SemanticErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneBolt11SemanticErrorZ() && { LDKCResult_NoneBolt11SemanticErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneBolt11SemanticErrorZ() { CResult_NoneBolt11SemanticErrorZ_free(self); }
	CResult_NoneBolt11SemanticErrorZ& operator=(CResult_NoneBolt11SemanticErrorZ&& o) { CResult_NoneBolt11SemanticErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneBolt11SemanticErrorZ* operator &() { return &self; }
	LDKCResult_NoneBolt11SemanticErrorZ* operator ->() { return &self; }
	const LDKCResult_NoneBolt11SemanticErrorZ* operator &() const { return &self; }
	const LDKCResult_NoneBolt11SemanticErrorZ* operator ->() const { return &self; }
};
class CResult_NoneIOErrorZ {
private:
	LDKCResult_NoneIOErrorZ self;
public:
	CResult_NoneIOErrorZ(const CResult_NoneIOErrorZ&) = delete;
	CResult_NoneIOErrorZ(CResult_NoneIOErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneIOErrorZ(LDKCResult_NoneIOErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneIOErrorZ() && { LDKCResult_NoneIOErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneIOErrorZ() { CResult_NoneIOErrorZ_free(self); }
	CResult_NoneIOErrorZ& operator=(CResult_NoneIOErrorZ&& o) { CResult_NoneIOErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneIOErrorZ* operator &() { return &self; }
	LDKCResult_NoneIOErrorZ* operator ->() { return &self; }
	const LDKCResult_NoneIOErrorZ* operator &() const { return &self; }
	const LDKCResult_NoneIOErrorZ* operator ->() const { return &self; }
};
class CResult_NoneLightningErrorZ {
private:
	LDKCResult_NoneLightningErrorZ self;
public:
	CResult_NoneLightningErrorZ(const CResult_NoneLightningErrorZ&) = delete;
	CResult_NoneLightningErrorZ(CResult_NoneLightningErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneLightningErrorZ(LDKCResult_NoneLightningErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneLightningErrorZ() && { LDKCResult_NoneLightningErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneLightningErrorZ() { CResult_NoneLightningErrorZ_free(self); }
	CResult_NoneLightningErrorZ& operator=(CResult_NoneLightningErrorZ&& o) { CResult_NoneLightningErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneLightningErrorZ* operator &() { return &self; }
	LDKCResult_NoneLightningErrorZ* operator ->() { return &self; }
	const LDKCResult_NoneLightningErrorZ* operator &() const { return &self; }
	const LDKCResult_NoneLightningErrorZ* operator ->() const { return &self; }
};
class CResult_NoneNoneZ {
private:
	LDKCResult_NoneNoneZ self;
public:
	CResult_NoneNoneZ(const CResult_NoneNoneZ&) = delete;
	CResult_NoneNoneZ(CResult_NoneNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneNoneZ(LDKCResult_NoneNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneNoneZ() && { LDKCResult_NoneNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneNoneZ() { CResult_NoneNoneZ_free(self); }
	CResult_NoneNoneZ& operator=(CResult_NoneNoneZ&& o) { CResult_NoneNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneNoneZ* operator &() { return &self; }
	LDKCResult_NoneNoneZ* operator ->() { return &self; }
	const LDKCResult_NoneNoneZ* operator &() const { return &self; }
	const LDKCResult_NoneNoneZ* operator ->() const { return &self; }
};
class CResult_NonePaymentSendFailureZ {
private:
	LDKCResult_NonePaymentSendFailureZ self;
public:
	CResult_NonePaymentSendFailureZ(const CResult_NonePaymentSendFailureZ&) = delete;
	CResult_NonePaymentSendFailureZ(CResult_NonePaymentSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NonePaymentSendFailureZ(LDKCResult_NonePaymentSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NonePaymentSendFailureZ() && { LDKCResult_NonePaymentSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NonePaymentSendFailureZ() { CResult_NonePaymentSendFailureZ_free(self); }
	CResult_NonePaymentSendFailureZ& operator=(CResult_NonePaymentSendFailureZ&& o) { CResult_NonePaymentSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NonePaymentSendFailureZ* operator &() { return &self; }
	LDKCResult_NonePaymentSendFailureZ* operator ->() { return &self; }
	const LDKCResult_NonePaymentSendFailureZ* operator &() const { return &self; }
	const LDKCResult_NonePaymentSendFailureZ* operator ->() const { return &self; }
};
class CResult_NonePeerHandleErrorZ {
private:
	LDKCResult_NonePeerHandleErrorZ self;
public:
	CResult_NonePeerHandleErrorZ(const CResult_NonePeerHandleErrorZ&) = delete;
	CResult_NonePeerHandleErrorZ(CResult_NonePeerHandleErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NonePeerHandleErrorZ(LDKCResult_NonePeerHandleErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NonePeerHandleErrorZ() && { LDKCResult_NonePeerHandleErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NonePeerHandleErrorZ() { CResult_NonePeerHandleErrorZ_free(self); }
	CResult_NonePeerHandleErrorZ& operator=(CResult_NonePeerHandleErrorZ&& o) { CResult_NonePeerHandleErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NonePeerHandleErrorZ* operator &() { return &self; }
	LDKCResult_NonePeerHandleErrorZ* operator ->() { return &self; }
	const LDKCResult_NonePeerHandleErrorZ* operator &() const { return &self; }
	const LDKCResult_NonePeerHandleErrorZ* operator ->() const { return &self; }
};
class CResult_NoneRetryableSendFailureZ {
private:
	LDKCResult_NoneRetryableSendFailureZ self;
public:
	CResult_NoneRetryableSendFailureZ(const CResult_NoneRetryableSendFailureZ&) = delete;
	CResult_NoneRetryableSendFailureZ(CResult_NoneRetryableSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_NoneRetryableSendFailureZ(LDKCResult_NoneRetryableSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_NoneRetryableSendFailureZ() && { LDKCResult_NoneRetryableSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_NoneRetryableSendFailureZ() { CResult_NoneRetryableSendFailureZ_free(self); }
	CResult_NoneRetryableSendFailureZ& operator=(CResult_NoneRetryableSendFailureZ&& o) { CResult_NoneRetryableSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_NoneRetryableSendFailureZ* operator &() { return &self; }
	LDKCResult_NoneRetryableSendFailureZ* operator ->() { return &self; }
	const LDKCResult_NoneRetryableSendFailureZ* operator &() const { return &self; }
	const LDKCResult_NoneRetryableSendFailureZ* operator ->() const { return &self; }
};
class CResult_OnionMessageDecodeErrorZ {
private:
	LDKCResult_OnionMessageDecodeErrorZ self;
public:
	CResult_OnionMessageDecodeErrorZ(const CResult_OnionMessageDecodeErrorZ&) = delete;
	CResult_OnionMessageDecodeErrorZ(CResult_OnionMessageDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OnionMessageDecodeErrorZ(LDKCResult_OnionMessageDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OnionMessageDecodeErrorZ() && { LDKCResult_OnionMessageDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OnionMessageDecodeErrorZ() { CResult_OnionMessageDecodeErrorZ_free(self); }
	CResult_OnionMessageDecodeErrorZ& operator=(CResult_OnionMessageDecodeErrorZ&& o) { CResult_OnionMessageDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OnionMessageDecodeErrorZ* operator &() { return &self; }
	LDKCResult_OnionMessageDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_OnionMessageDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_OnionMessageDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_OnionMessagePathNoneZ {
private:
	LDKCResult_OnionMessagePathNoneZ self;
public:
	CResult_OnionMessagePathNoneZ(const CResult_OnionMessagePathNoneZ&) = delete;
	CResult_OnionMessagePathNoneZ(CResult_OnionMessagePathNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OnionMessagePathNoneZ(LDKCResult_OnionMessagePathNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OnionMessagePathNoneZ() && { LDKCResult_OnionMessagePathNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OnionMessagePathNoneZ() { CResult_OnionMessagePathNoneZ_free(self); }
	CResult_OnionMessagePathNoneZ& operator=(CResult_OnionMessagePathNoneZ&& o) { CResult_OnionMessagePathNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OnionMessagePathNoneZ* operator &() { return &self; }
	LDKCResult_OnionMessagePathNoneZ* operator ->() { return &self; }
	const LDKCResult_OnionMessagePathNoneZ* operator &() const { return &self; }
	const LDKCResult_OnionMessagePathNoneZ* operator ->() const { return &self; }
};
class CResult_OnionPacketDecodeErrorZ {
private:
	LDKCResult_OnionPacketDecodeErrorZ self;
public:
	CResult_OnionPacketDecodeErrorZ(const CResult_OnionPacketDecodeErrorZ&) = delete;
	CResult_OnionPacketDecodeErrorZ(CResult_OnionPacketDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OnionPacketDecodeErrorZ(LDKCResult_OnionPacketDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OnionPacketDecodeErrorZ() && { LDKCResult_OnionPacketDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OnionPacketDecodeErrorZ() { CResult_OnionPacketDecodeErrorZ_free(self); }
	CResult_OnionPacketDecodeErrorZ& operator=(CResult_OnionPacketDecodeErrorZ&& o) { CResult_OnionPacketDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OnionPacketDecodeErrorZ* operator &() { return &self; }
	LDKCResult_OnionPacketDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_OnionPacketDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_OnionPacketDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_OpenChannelDecodeErrorZ {
private:
	LDKCResult_OpenChannelDecodeErrorZ self;
public:
	CResult_OpenChannelDecodeErrorZ(const CResult_OpenChannelDecodeErrorZ&) = delete;
	CResult_OpenChannelDecodeErrorZ(CResult_OpenChannelDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OpenChannelDecodeErrorZ(LDKCResult_OpenChannelDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OpenChannelDecodeErrorZ() && { LDKCResult_OpenChannelDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OpenChannelDecodeErrorZ() { CResult_OpenChannelDecodeErrorZ_free(self); }
	CResult_OpenChannelDecodeErrorZ& operator=(CResult_OpenChannelDecodeErrorZ&& o) { CResult_OpenChannelDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OpenChannelDecodeErrorZ* operator &() { return &self; }
	LDKCResult_OpenChannelDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_OpenChannelDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_OpenChannelDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_OpenChannelV2DecodeErrorZ {
private:
	LDKCResult_OpenChannelV2DecodeErrorZ self;
public:
	CResult_OpenChannelV2DecodeErrorZ(const CResult_OpenChannelV2DecodeErrorZ&) = delete;
	CResult_OpenChannelV2DecodeErrorZ(CResult_OpenChannelV2DecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OpenChannelV2DecodeErrorZ(LDKCResult_OpenChannelV2DecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OpenChannelV2DecodeErrorZ() && { LDKCResult_OpenChannelV2DecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OpenChannelV2DecodeErrorZ() { CResult_OpenChannelV2DecodeErrorZ_free(self); }
	CResult_OpenChannelV2DecodeErrorZ& operator=(CResult_OpenChannelV2DecodeErrorZ&& o) { CResult_OpenChannelV2DecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OpenChannelV2DecodeErrorZ* operator &() { return &self; }
	LDKCResult_OpenChannelV2DecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_OpenChannelV2DecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_OpenChannelV2DecodeErrorZ* operator ->() const { return &self; }
};
class CResult_OutPointDecodeErrorZ {
private:
	LDKCResult_OutPointDecodeErrorZ self;
public:
	CResult_OutPointDecodeErrorZ(const CResult_OutPointDecodeErrorZ&) = delete;
	CResult_OutPointDecodeErrorZ(CResult_OutPointDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_OutPointDecodeErrorZ(LDKCResult_OutPointDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_OutPointDecodeErrorZ() && { LDKCResult_OutPointDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_OutPointDecodeErrorZ() { CResult_OutPointDecodeErrorZ_free(self); }
	CResult_OutPointDecodeErrorZ& operator=(CResult_OutPointDecodeErrorZ&& o) { CResult_OutPointDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_OutPointDecodeErrorZ* operator &() { return &self; }
	LDKCResult_OutPointDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_OutPointDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_OutPointDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PathLightningErrorZ {
private:
	LDKCResult_PathLightningErrorZ self;
public:
	CResult_PathLightningErrorZ(const CResult_PathLightningErrorZ&) = delete;
	CResult_PathLightningErrorZ(CResult_PathLightningErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PathLightningErrorZ(LDKCResult_PathLightningErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PathLightningErrorZ() && { LDKCResult_PathLightningErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PathLightningErrorZ() { CResult_PathLightningErrorZ_free(self); }
	CResult_PathLightningErrorZ& operator=(CResult_PathLightningErrorZ&& o) { CResult_PathLightningErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PathLightningErrorZ* operator &() { return &self; }
	LDKCResult_PathLightningErrorZ* operator ->() { return &self; }
	const LDKCResult_PathLightningErrorZ* operator &() const { return &self; }
	const LDKCResult_PathLightningErrorZ* operator ->() const { return &self; }
};
class CResult_PayeePubKeySecp256k1ErrorZ {
private:
	LDKCResult_PayeePubKeySecp256k1ErrorZ self;
public:
	CResult_PayeePubKeySecp256k1ErrorZ(const CResult_PayeePubKeySecp256k1ErrorZ&) = delete;
	CResult_PayeePubKeySecp256k1ErrorZ(CResult_PayeePubKeySecp256k1ErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PayeePubKeySecp256k1ErrorZ(LDKCResult_PayeePubKeySecp256k1ErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PayeePubKeySecp256k1ErrorZ() && { LDKCResult_PayeePubKeySecp256k1ErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PayeePubKeySecp256k1ErrorZ() { CResult_PayeePubKeySecp256k1ErrorZ_free(self); }
	CResult_PayeePubKeySecp256k1ErrorZ& operator=(CResult_PayeePubKeySecp256k1ErrorZ&& o) { CResult_PayeePubKeySecp256k1ErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PayeePubKeySecp256k1ErrorZ* operator &() { return &self; }
	LDKCResult_PayeePubKeySecp256k1ErrorZ* operator ->() { return &self; }
	const LDKCResult_PayeePubKeySecp256k1ErrorZ* operator &() const { return &self; }
	const LDKCResult_PayeePubKeySecp256k1ErrorZ* operator ->() const { return &self; }
};
class CResult_PaymentConstraintsDecodeErrorZ {
private:
	LDKCResult_PaymentConstraintsDecodeErrorZ self;
public:
	CResult_PaymentConstraintsDecodeErrorZ(const CResult_PaymentConstraintsDecodeErrorZ&) = delete;
	CResult_PaymentConstraintsDecodeErrorZ(CResult_PaymentConstraintsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PaymentConstraintsDecodeErrorZ(LDKCResult_PaymentConstraintsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PaymentConstraintsDecodeErrorZ() && { LDKCResult_PaymentConstraintsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PaymentConstraintsDecodeErrorZ() { CResult_PaymentConstraintsDecodeErrorZ_free(self); }
	CResult_PaymentConstraintsDecodeErrorZ& operator=(CResult_PaymentConstraintsDecodeErrorZ&& o) { CResult_PaymentConstraintsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PaymentConstraintsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PaymentConstraintsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PaymentConstraintsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PaymentConstraintsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PaymentFailureReasonDecodeErrorZ {
private:
	LDKCResult_PaymentFailureReasonDecodeErrorZ self;
public:
	CResult_PaymentFailureReasonDecodeErrorZ(const CResult_PaymentFailureReasonDecodeErrorZ&) = delete;
	CResult_PaymentFailureReasonDecodeErrorZ(CResult_PaymentFailureReasonDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PaymentFailureReasonDecodeErrorZ(LDKCResult_PaymentFailureReasonDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PaymentFailureReasonDecodeErrorZ() && { LDKCResult_PaymentFailureReasonDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PaymentFailureReasonDecodeErrorZ() { CResult_PaymentFailureReasonDecodeErrorZ_free(self); }
	CResult_PaymentFailureReasonDecodeErrorZ& operator=(CResult_PaymentFailureReasonDecodeErrorZ&& o) { CResult_PaymentFailureReasonDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PaymentFailureReasonDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PaymentFailureReasonDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PaymentFailureReasonDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PaymentFailureReasonDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PaymentParametersDecodeErrorZ {
private:
	LDKCResult_PaymentParametersDecodeErrorZ self;
public:
	CResult_PaymentParametersDecodeErrorZ(const CResult_PaymentParametersDecodeErrorZ&) = delete;
	CResult_PaymentParametersDecodeErrorZ(CResult_PaymentParametersDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PaymentParametersDecodeErrorZ(LDKCResult_PaymentParametersDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PaymentParametersDecodeErrorZ() && { LDKCResult_PaymentParametersDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PaymentParametersDecodeErrorZ() { CResult_PaymentParametersDecodeErrorZ_free(self); }
	CResult_PaymentParametersDecodeErrorZ& operator=(CResult_PaymentParametersDecodeErrorZ&& o) { CResult_PaymentParametersDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PaymentParametersDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PaymentParametersDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PaymentParametersDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PaymentParametersDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PaymentPurposeDecodeErrorZ {
private:
	LDKCResult_PaymentPurposeDecodeErrorZ self;
public:
	CResult_PaymentPurposeDecodeErrorZ(const CResult_PaymentPurposeDecodeErrorZ&) = delete;
	CResult_PaymentPurposeDecodeErrorZ(CResult_PaymentPurposeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PaymentPurposeDecodeErrorZ(LDKCResult_PaymentPurposeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PaymentPurposeDecodeErrorZ() && { LDKCResult_PaymentPurposeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PaymentPurposeDecodeErrorZ() { CResult_PaymentPurposeDecodeErrorZ_free(self); }
	CResult_PaymentPurposeDecodeErrorZ& operator=(CResult_PaymentPurposeDecodeErrorZ&& o) { CResult_PaymentPurposeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PaymentPurposeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PaymentPurposeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PaymentPurposeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PaymentPurposeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PaymentRelayDecodeErrorZ {
private:
	LDKCResult_PaymentRelayDecodeErrorZ self;
public:
	CResult_PaymentRelayDecodeErrorZ(const CResult_PaymentRelayDecodeErrorZ&) = delete;
	CResult_PaymentRelayDecodeErrorZ(CResult_PaymentRelayDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PaymentRelayDecodeErrorZ(LDKCResult_PaymentRelayDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PaymentRelayDecodeErrorZ() && { LDKCResult_PaymentRelayDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PaymentRelayDecodeErrorZ() { CResult_PaymentRelayDecodeErrorZ_free(self); }
	CResult_PaymentRelayDecodeErrorZ& operator=(CResult_PaymentRelayDecodeErrorZ&& o) { CResult_PaymentRelayDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PaymentRelayDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PaymentRelayDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PaymentRelayDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PaymentRelayDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PeeledOnionNoneZ {
private:
	LDKCResult_PeeledOnionNoneZ self;
public:
	CResult_PeeledOnionNoneZ(const CResult_PeeledOnionNoneZ&) = delete;
	CResult_PeeledOnionNoneZ(CResult_PeeledOnionNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PeeledOnionNoneZ(LDKCResult_PeeledOnionNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PeeledOnionNoneZ() && { LDKCResult_PeeledOnionNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PeeledOnionNoneZ() { CResult_PeeledOnionNoneZ_free(self); }
	CResult_PeeledOnionNoneZ& operator=(CResult_PeeledOnionNoneZ&& o) { CResult_PeeledOnionNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PeeledOnionNoneZ* operator &() { return &self; }
	LDKCResult_PeeledOnionNoneZ* operator ->() { return &self; }
	const LDKCResult_PeeledOnionNoneZ* operator &() const { return &self; }
	const LDKCResult_PeeledOnionNoneZ* operator ->() const { return &self; }
};
class CResult_PendingHTLCInfoDecodeErrorZ {
private:
	LDKCResult_PendingHTLCInfoDecodeErrorZ self;
public:
	CResult_PendingHTLCInfoDecodeErrorZ(const CResult_PendingHTLCInfoDecodeErrorZ&) = delete;
	CResult_PendingHTLCInfoDecodeErrorZ(CResult_PendingHTLCInfoDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PendingHTLCInfoDecodeErrorZ(LDKCResult_PendingHTLCInfoDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PendingHTLCInfoDecodeErrorZ() && { LDKCResult_PendingHTLCInfoDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PendingHTLCInfoDecodeErrorZ() { CResult_PendingHTLCInfoDecodeErrorZ_free(self); }
	CResult_PendingHTLCInfoDecodeErrorZ& operator=(CResult_PendingHTLCInfoDecodeErrorZ&& o) { CResult_PendingHTLCInfoDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PendingHTLCInfoDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PendingHTLCInfoDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PendingHTLCInfoDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PendingHTLCInfoDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PendingHTLCInfoInboundHTLCErrZ {
private:
	LDKCResult_PendingHTLCInfoInboundHTLCErrZ self;
public:
	CResult_PendingHTLCInfoInboundHTLCErrZ(const CResult_PendingHTLCInfoInboundHTLCErrZ&) = delete;
	CResult_PendingHTLCInfoInboundHTLCErrZ(CResult_PendingHTLCInfoInboundHTLCErrZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PendingHTLCInfoInboundHTLCErrZ(LDKCResult_PendingHTLCInfoInboundHTLCErrZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PendingHTLCInfoInboundHTLCErrZ() && { LDKCResult_PendingHTLCInfoInboundHTLCErrZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PendingHTLCInfoInboundHTLCErrZ() { CResult_PendingHTLCInfoInboundHTLCErrZ_free(self); }
	CResult_PendingHTLCInfoInboundHTLCErrZ& operator=(CResult_PendingHTLCInfoInboundHTLCErrZ&& o) { CResult_PendingHTLCInfoInboundHTLCErrZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PendingHTLCInfoInboundHTLCErrZ* operator &() { return &self; }
	LDKCResult_PendingHTLCInfoInboundHTLCErrZ* operator ->() { return &self; }
	const LDKCResult_PendingHTLCInfoInboundHTLCErrZ* operator &() const { return &self; }
	const LDKCResult_PendingHTLCInfoInboundHTLCErrZ* operator ->() const { return &self; }
};
class CResult_PendingHTLCRoutingDecodeErrorZ {
private:
	LDKCResult_PendingHTLCRoutingDecodeErrorZ self;
public:
	CResult_PendingHTLCRoutingDecodeErrorZ(const CResult_PendingHTLCRoutingDecodeErrorZ&) = delete;
	CResult_PendingHTLCRoutingDecodeErrorZ(CResult_PendingHTLCRoutingDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PendingHTLCRoutingDecodeErrorZ(LDKCResult_PendingHTLCRoutingDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PendingHTLCRoutingDecodeErrorZ() && { LDKCResult_PendingHTLCRoutingDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PendingHTLCRoutingDecodeErrorZ() { CResult_PendingHTLCRoutingDecodeErrorZ_free(self); }
	CResult_PendingHTLCRoutingDecodeErrorZ& operator=(CResult_PendingHTLCRoutingDecodeErrorZ&& o) { CResult_PendingHTLCRoutingDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PendingHTLCRoutingDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PendingHTLCRoutingDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PendingHTLCRoutingDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PendingHTLCRoutingDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PhantomRouteHintsDecodeErrorZ {
private:
	LDKCResult_PhantomRouteHintsDecodeErrorZ self;
public:
	CResult_PhantomRouteHintsDecodeErrorZ(const CResult_PhantomRouteHintsDecodeErrorZ&) = delete;
	CResult_PhantomRouteHintsDecodeErrorZ(CResult_PhantomRouteHintsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PhantomRouteHintsDecodeErrorZ(LDKCResult_PhantomRouteHintsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PhantomRouteHintsDecodeErrorZ() && { LDKCResult_PhantomRouteHintsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PhantomRouteHintsDecodeErrorZ() { CResult_PhantomRouteHintsDecodeErrorZ_free(self); }
	CResult_PhantomRouteHintsDecodeErrorZ& operator=(CResult_PhantomRouteHintsDecodeErrorZ&& o) { CResult_PhantomRouteHintsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PhantomRouteHintsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PhantomRouteHintsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PhantomRouteHintsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PhantomRouteHintsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PingDecodeErrorZ {
private:
	LDKCResult_PingDecodeErrorZ self;
public:
	CResult_PingDecodeErrorZ(const CResult_PingDecodeErrorZ&) = delete;
	CResult_PingDecodeErrorZ(CResult_PingDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PingDecodeErrorZ(LDKCResult_PingDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PingDecodeErrorZ() && { LDKCResult_PingDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PingDecodeErrorZ() { CResult_PingDecodeErrorZ_free(self); }
	CResult_PingDecodeErrorZ& operator=(CResult_PingDecodeErrorZ&& o) { CResult_PingDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PingDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PingDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PingDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PingDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PongDecodeErrorZ {
private:
	LDKCResult_PongDecodeErrorZ self;
public:
	CResult_PongDecodeErrorZ(const CResult_PongDecodeErrorZ&) = delete;
	CResult_PongDecodeErrorZ(CResult_PongDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PongDecodeErrorZ(LDKCResult_PongDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PongDecodeErrorZ() && { LDKCResult_PongDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PongDecodeErrorZ() { CResult_PongDecodeErrorZ_free(self); }
	CResult_PongDecodeErrorZ& operator=(CResult_PongDecodeErrorZ&& o) { CResult_PongDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PongDecodeErrorZ* operator &() { return &self; }
	LDKCResult_PongDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_PongDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_PongDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PositiveTimestampCreationErrorZ {
private:
	LDKCResult_PositiveTimestampCreationErrorZ self;
public:
	CResult_PositiveTimestampCreationErrorZ(const CResult_PositiveTimestampCreationErrorZ&) = delete;
	CResult_PositiveTimestampCreationErrorZ(CResult_PositiveTimestampCreationErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PositiveTimestampCreationErrorZ(LDKCResult_PositiveTimestampCreationErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PositiveTimestampCreationErrorZ() && { LDKCResult_PositiveTimestampCreationErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PositiveTimestampCreationErrorZ() { CResult_PositiveTimestampCreationErrorZ_free(self); }
	CResult_PositiveTimestampCreationErrorZ& operator=(CResult_PositiveTimestampCreationErrorZ&& o) { CResult_PositiveTimestampCreationErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PositiveTimestampCreationErrorZ* operator &() { return &self; }
	LDKCResult_PositiveTimestampCreationErrorZ* operator ->() { return &self; }
	const LDKCResult_PositiveTimestampCreationErrorZ* operator &() const { return &self; }
	const LDKCResult_PositiveTimestampCreationErrorZ* operator ->() const { return &self; }
};
class CResult_PrivateRouteCreationErrorZ {
private:
	LDKCResult_PrivateRouteCreationErrorZ self;
public:
	CResult_PrivateRouteCreationErrorZ(const CResult_PrivateRouteCreationErrorZ&) = delete;
	CResult_PrivateRouteCreationErrorZ(CResult_PrivateRouteCreationErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PrivateRouteCreationErrorZ(LDKCResult_PrivateRouteCreationErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PrivateRouteCreationErrorZ() && { LDKCResult_PrivateRouteCreationErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PrivateRouteCreationErrorZ() { CResult_PrivateRouteCreationErrorZ_free(self); }
	CResult_PrivateRouteCreationErrorZ& operator=(CResult_PrivateRouteCreationErrorZ&& o) { CResult_PrivateRouteCreationErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PrivateRouteCreationErrorZ* operator &() { return &self; }
	LDKCResult_PrivateRouteCreationErrorZ* operator ->() { return &self; }
	const LDKCResult_PrivateRouteCreationErrorZ* operator &() const { return &self; }
	const LDKCResult_PrivateRouteCreationErrorZ* operator ->() const { return &self; }
};
class CResult_ProbabilisticScorerDecodeErrorZ {
private:
	LDKCResult_ProbabilisticScorerDecodeErrorZ self;
public:
	CResult_ProbabilisticScorerDecodeErrorZ(const CResult_ProbabilisticScorerDecodeErrorZ&) = delete;
	CResult_ProbabilisticScorerDecodeErrorZ(CResult_ProbabilisticScorerDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ProbabilisticScorerDecodeErrorZ(LDKCResult_ProbabilisticScorerDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ProbabilisticScorerDecodeErrorZ() && { LDKCResult_ProbabilisticScorerDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ProbabilisticScorerDecodeErrorZ() { CResult_ProbabilisticScorerDecodeErrorZ_free(self); }
	CResult_ProbabilisticScorerDecodeErrorZ& operator=(CResult_ProbabilisticScorerDecodeErrorZ&& o) { CResult_ProbabilisticScorerDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ProbabilisticScorerDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ProbabilisticScorerDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ProbabilisticScorerDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ProbabilisticScorerDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_PublicKeyNoneZ {
private:
	LDKCResult_PublicKeyNoneZ self;
public:
	CResult_PublicKeyNoneZ(const CResult_PublicKeyNoneZ&) = delete;
	CResult_PublicKeyNoneZ(CResult_PublicKeyNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PublicKeyNoneZ(LDKCResult_PublicKeyNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PublicKeyNoneZ() && { LDKCResult_PublicKeyNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PublicKeyNoneZ() { CResult_PublicKeyNoneZ_free(self); }
	CResult_PublicKeyNoneZ& operator=(CResult_PublicKeyNoneZ&& o) { CResult_PublicKeyNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PublicKeyNoneZ* operator &() { return &self; }
	LDKCResult_PublicKeyNoneZ* operator ->() { return &self; }
	const LDKCResult_PublicKeyNoneZ* operator &() const { return &self; }
	const LDKCResult_PublicKeyNoneZ* operator ->() const { return &self; }
};
class CResult_PublicKeySecp256k1ErrorZ {
private:
	LDKCResult_PublicKeySecp256k1ErrorZ self;
public:
	CResult_PublicKeySecp256k1ErrorZ(const CResult_PublicKeySecp256k1ErrorZ&) = delete;
	CResult_PublicKeySecp256k1ErrorZ(CResult_PublicKeySecp256k1ErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_PublicKeySecp256k1ErrorZ(LDKCResult_PublicKeySecp256k1ErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_PublicKeySecp256k1ErrorZ() && { LDKCResult_PublicKeySecp256k1ErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_PublicKeySecp256k1ErrorZ() { CResult_PublicKeySecp256k1ErrorZ_free(self); }
	CResult_PublicKeySecp256k1ErrorZ& operator=(CResult_PublicKeySecp256k1ErrorZ&& o) { CResult_PublicKeySecp256k1ErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_PublicKeySecp256k1ErrorZ* operator &() { return &self; }
	LDKCResult_PublicKeySecp256k1ErrorZ* operator ->() { return &self; }
	const LDKCResult_PublicKeySecp256k1ErrorZ* operator &() const { return &self; }
	const LDKCResult_PublicKeySecp256k1ErrorZ* operator ->() const { return &self; }
};
class CResult_QueryChannelRangeDecodeErrorZ {
private:
	LDKCResult_QueryChannelRangeDecodeErrorZ self;
public:
	CResult_QueryChannelRangeDecodeErrorZ(const CResult_QueryChannelRangeDecodeErrorZ&) = delete;
	CResult_QueryChannelRangeDecodeErrorZ(CResult_QueryChannelRangeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_QueryChannelRangeDecodeErrorZ(LDKCResult_QueryChannelRangeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_QueryChannelRangeDecodeErrorZ() && { LDKCResult_QueryChannelRangeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_QueryChannelRangeDecodeErrorZ() { CResult_QueryChannelRangeDecodeErrorZ_free(self); }
	CResult_QueryChannelRangeDecodeErrorZ& operator=(CResult_QueryChannelRangeDecodeErrorZ&& o) { CResult_QueryChannelRangeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_QueryChannelRangeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_QueryChannelRangeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_QueryChannelRangeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_QueryChannelRangeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_QueryShortChannelIdsDecodeErrorZ {
private:
	LDKCResult_QueryShortChannelIdsDecodeErrorZ self;
public:
	CResult_QueryShortChannelIdsDecodeErrorZ(const CResult_QueryShortChannelIdsDecodeErrorZ&) = delete;
	CResult_QueryShortChannelIdsDecodeErrorZ(CResult_QueryShortChannelIdsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_QueryShortChannelIdsDecodeErrorZ(LDKCResult_QueryShortChannelIdsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_QueryShortChannelIdsDecodeErrorZ() && { LDKCResult_QueryShortChannelIdsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_QueryShortChannelIdsDecodeErrorZ() { CResult_QueryShortChannelIdsDecodeErrorZ_free(self); }
	CResult_QueryShortChannelIdsDecodeErrorZ& operator=(CResult_QueryShortChannelIdsDecodeErrorZ&& o) { CResult_QueryShortChannelIdsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_QueryShortChannelIdsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_QueryShortChannelIdsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_QueryShortChannelIdsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_QueryShortChannelIdsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RecipientOnionFieldsDecodeErrorZ {
private:
	LDKCResult_RecipientOnionFieldsDecodeErrorZ self;
public:
	CResult_RecipientOnionFieldsDecodeErrorZ(const CResult_RecipientOnionFieldsDecodeErrorZ&) = delete;
	CResult_RecipientOnionFieldsDecodeErrorZ(CResult_RecipientOnionFieldsDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RecipientOnionFieldsDecodeErrorZ(LDKCResult_RecipientOnionFieldsDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RecipientOnionFieldsDecodeErrorZ() && { LDKCResult_RecipientOnionFieldsDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RecipientOnionFieldsDecodeErrorZ() { CResult_RecipientOnionFieldsDecodeErrorZ_free(self); }
	CResult_RecipientOnionFieldsDecodeErrorZ& operator=(CResult_RecipientOnionFieldsDecodeErrorZ&& o) { CResult_RecipientOnionFieldsDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RecipientOnionFieldsDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RecipientOnionFieldsDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RecipientOnionFieldsDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RecipientOnionFieldsDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RecipientOnionFieldsNoneZ {
private:
	LDKCResult_RecipientOnionFieldsNoneZ self;
public:
	CResult_RecipientOnionFieldsNoneZ(const CResult_RecipientOnionFieldsNoneZ&) = delete;
	CResult_RecipientOnionFieldsNoneZ(CResult_RecipientOnionFieldsNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RecipientOnionFieldsNoneZ(LDKCResult_RecipientOnionFieldsNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RecipientOnionFieldsNoneZ() && { LDKCResult_RecipientOnionFieldsNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RecipientOnionFieldsNoneZ() { CResult_RecipientOnionFieldsNoneZ_free(self); }
	CResult_RecipientOnionFieldsNoneZ& operator=(CResult_RecipientOnionFieldsNoneZ&& o) { CResult_RecipientOnionFieldsNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RecipientOnionFieldsNoneZ* operator &() { return &self; }
	LDKCResult_RecipientOnionFieldsNoneZ* operator ->() { return &self; }
	const LDKCResult_RecipientOnionFieldsNoneZ* operator &() const { return &self; }
	const LDKCResult_RecipientOnionFieldsNoneZ* operator ->() const { return &self; }
};
class CResult_RecoverableSignatureNoneZ {
private:
	LDKCResult_RecoverableSignatureNoneZ self;
public:
	CResult_RecoverableSignatureNoneZ(const CResult_RecoverableSignatureNoneZ&) = delete;
	CResult_RecoverableSignatureNoneZ(CResult_RecoverableSignatureNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RecoverableSignatureNoneZ(LDKCResult_RecoverableSignatureNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RecoverableSignatureNoneZ() && { LDKCResult_RecoverableSignatureNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RecoverableSignatureNoneZ() { CResult_RecoverableSignatureNoneZ_free(self); }
	CResult_RecoverableSignatureNoneZ& operator=(CResult_RecoverableSignatureNoneZ&& o) { CResult_RecoverableSignatureNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RecoverableSignatureNoneZ* operator &() { return &self; }
	LDKCResult_RecoverableSignatureNoneZ* operator ->() { return &self; }
	const LDKCResult_RecoverableSignatureNoneZ* operator &() const { return &self; }
	const LDKCResult_RecoverableSignatureNoneZ* operator ->() const { return &self; }
};
class CResult_ReplyChannelRangeDecodeErrorZ {
private:
	LDKCResult_ReplyChannelRangeDecodeErrorZ self;
public:
	CResult_ReplyChannelRangeDecodeErrorZ(const CResult_ReplyChannelRangeDecodeErrorZ&) = delete;
	CResult_ReplyChannelRangeDecodeErrorZ(CResult_ReplyChannelRangeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ReplyChannelRangeDecodeErrorZ(LDKCResult_ReplyChannelRangeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ReplyChannelRangeDecodeErrorZ() && { LDKCResult_ReplyChannelRangeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ReplyChannelRangeDecodeErrorZ() { CResult_ReplyChannelRangeDecodeErrorZ_free(self); }
	CResult_ReplyChannelRangeDecodeErrorZ& operator=(CResult_ReplyChannelRangeDecodeErrorZ&& o) { CResult_ReplyChannelRangeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ReplyChannelRangeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ReplyChannelRangeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ReplyChannelRangeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ReplyChannelRangeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ReplyShortChannelIdsEndDecodeErrorZ {
private:
	LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ self;
public:
	CResult_ReplyShortChannelIdsEndDecodeErrorZ(const CResult_ReplyShortChannelIdsEndDecodeErrorZ&) = delete;
	CResult_ReplyShortChannelIdsEndDecodeErrorZ(CResult_ReplyShortChannelIdsEndDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ReplyShortChannelIdsEndDecodeErrorZ(LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ() && { LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ReplyShortChannelIdsEndDecodeErrorZ() { CResult_ReplyShortChannelIdsEndDecodeErrorZ_free(self); }
	CResult_ReplyShortChannelIdsEndDecodeErrorZ& operator=(CResult_ReplyShortChannelIdsEndDecodeErrorZ&& o) { CResult_ReplyShortChannelIdsEndDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ReplyShortChannelIdsEndDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RetryDecodeErrorZ {
private:
	LDKCResult_RetryDecodeErrorZ self;
public:
	CResult_RetryDecodeErrorZ(const CResult_RetryDecodeErrorZ&) = delete;
	CResult_RetryDecodeErrorZ(CResult_RetryDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RetryDecodeErrorZ(LDKCResult_RetryDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RetryDecodeErrorZ() && { LDKCResult_RetryDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RetryDecodeErrorZ() { CResult_RetryDecodeErrorZ_free(self); }
	CResult_RetryDecodeErrorZ& operator=(CResult_RetryDecodeErrorZ&& o) { CResult_RetryDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RetryDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RetryDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RetryDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RetryDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RevocationBasepointDecodeErrorZ {
private:
	LDKCResult_RevocationBasepointDecodeErrorZ self;
public:
	CResult_RevocationBasepointDecodeErrorZ(const CResult_RevocationBasepointDecodeErrorZ&) = delete;
	CResult_RevocationBasepointDecodeErrorZ(CResult_RevocationBasepointDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RevocationBasepointDecodeErrorZ(LDKCResult_RevocationBasepointDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RevocationBasepointDecodeErrorZ() && { LDKCResult_RevocationBasepointDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RevocationBasepointDecodeErrorZ() { CResult_RevocationBasepointDecodeErrorZ_free(self); }
	CResult_RevocationBasepointDecodeErrorZ& operator=(CResult_RevocationBasepointDecodeErrorZ&& o) { CResult_RevocationBasepointDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RevocationBasepointDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RevocationBasepointDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RevocationBasepointDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RevocationBasepointDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RevocationKeyDecodeErrorZ {
private:
	LDKCResult_RevocationKeyDecodeErrorZ self;
public:
	CResult_RevocationKeyDecodeErrorZ(const CResult_RevocationKeyDecodeErrorZ&) = delete;
	CResult_RevocationKeyDecodeErrorZ(CResult_RevocationKeyDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RevocationKeyDecodeErrorZ(LDKCResult_RevocationKeyDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RevocationKeyDecodeErrorZ() && { LDKCResult_RevocationKeyDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RevocationKeyDecodeErrorZ() { CResult_RevocationKeyDecodeErrorZ_free(self); }
	CResult_RevocationKeyDecodeErrorZ& operator=(CResult_RevocationKeyDecodeErrorZ&& o) { CResult_RevocationKeyDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RevocationKeyDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RevocationKeyDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RevocationKeyDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RevocationKeyDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RevokeAndACKDecodeErrorZ {
private:
	LDKCResult_RevokeAndACKDecodeErrorZ self;
public:
	CResult_RevokeAndACKDecodeErrorZ(const CResult_RevokeAndACKDecodeErrorZ&) = delete;
	CResult_RevokeAndACKDecodeErrorZ(CResult_RevokeAndACKDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RevokeAndACKDecodeErrorZ(LDKCResult_RevokeAndACKDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RevokeAndACKDecodeErrorZ() && { LDKCResult_RevokeAndACKDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RevokeAndACKDecodeErrorZ() { CResult_RevokeAndACKDecodeErrorZ_free(self); }
	CResult_RevokeAndACKDecodeErrorZ& operator=(CResult_RevokeAndACKDecodeErrorZ&& o) { CResult_RevokeAndACKDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RevokeAndACKDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RevokeAndACKDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RevokeAndACKDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RevokeAndACKDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RouteDecodeErrorZ {
private:
	LDKCResult_RouteDecodeErrorZ self;
public:
	CResult_RouteDecodeErrorZ(const CResult_RouteDecodeErrorZ&) = delete;
	CResult_RouteDecodeErrorZ(CResult_RouteDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteDecodeErrorZ(LDKCResult_RouteDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteDecodeErrorZ() && { LDKCResult_RouteDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteDecodeErrorZ() { CResult_RouteDecodeErrorZ_free(self); }
	CResult_RouteDecodeErrorZ& operator=(CResult_RouteDecodeErrorZ&& o) { CResult_RouteDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RouteDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RouteHintDecodeErrorZ {
private:
	LDKCResult_RouteHintDecodeErrorZ self;
public:
	CResult_RouteHintDecodeErrorZ(const CResult_RouteHintDecodeErrorZ&) = delete;
	CResult_RouteHintDecodeErrorZ(CResult_RouteHintDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteHintDecodeErrorZ(LDKCResult_RouteHintDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteHintDecodeErrorZ() && { LDKCResult_RouteHintDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteHintDecodeErrorZ() { CResult_RouteHintDecodeErrorZ_free(self); }
	CResult_RouteHintDecodeErrorZ& operator=(CResult_RouteHintDecodeErrorZ&& o) { CResult_RouteHintDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteHintDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RouteHintDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteHintDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteHintDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RouteHintHopDecodeErrorZ {
private:
	LDKCResult_RouteHintHopDecodeErrorZ self;
public:
	CResult_RouteHintHopDecodeErrorZ(const CResult_RouteHintHopDecodeErrorZ&) = delete;
	CResult_RouteHintHopDecodeErrorZ(CResult_RouteHintHopDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteHintHopDecodeErrorZ(LDKCResult_RouteHintHopDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteHintHopDecodeErrorZ() && { LDKCResult_RouteHintHopDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteHintHopDecodeErrorZ() { CResult_RouteHintHopDecodeErrorZ_free(self); }
	CResult_RouteHintHopDecodeErrorZ& operator=(CResult_RouteHintHopDecodeErrorZ&& o) { CResult_RouteHintHopDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteHintHopDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RouteHintHopDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteHintHopDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteHintHopDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RouteHopDecodeErrorZ {
private:
	LDKCResult_RouteHopDecodeErrorZ self;
public:
	CResult_RouteHopDecodeErrorZ(const CResult_RouteHopDecodeErrorZ&) = delete;
	CResult_RouteHopDecodeErrorZ(CResult_RouteHopDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteHopDecodeErrorZ(LDKCResult_RouteHopDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteHopDecodeErrorZ() && { LDKCResult_RouteHopDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteHopDecodeErrorZ() { CResult_RouteHopDecodeErrorZ_free(self); }
	CResult_RouteHopDecodeErrorZ& operator=(CResult_RouteHopDecodeErrorZ&& o) { CResult_RouteHopDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteHopDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RouteHopDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteHopDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteHopDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RouteLightningErrorZ {
private:
	LDKCResult_RouteLightningErrorZ self;
public:
	CResult_RouteLightningErrorZ(const CResult_RouteLightningErrorZ&) = delete;
	CResult_RouteLightningErrorZ(CResult_RouteLightningErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteLightningErrorZ(LDKCResult_RouteLightningErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteLightningErrorZ() && { LDKCResult_RouteLightningErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteLightningErrorZ() { CResult_RouteLightningErrorZ_free(self); }
	CResult_RouteLightningErrorZ& operator=(CResult_RouteLightningErrorZ&& o) { CResult_RouteLightningErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteLightningErrorZ* operator &() { return &self; }
	LDKCResult_RouteLightningErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteLightningErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteLightningErrorZ* operator ->() const { return &self; }
};
class CResult_RouteParametersDecodeErrorZ {
private:
	LDKCResult_RouteParametersDecodeErrorZ self;
public:
	CResult_RouteParametersDecodeErrorZ(const CResult_RouteParametersDecodeErrorZ&) = delete;
	CResult_RouteParametersDecodeErrorZ(CResult_RouteParametersDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RouteParametersDecodeErrorZ(LDKCResult_RouteParametersDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RouteParametersDecodeErrorZ() && { LDKCResult_RouteParametersDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RouteParametersDecodeErrorZ() { CResult_RouteParametersDecodeErrorZ_free(self); }
	CResult_RouteParametersDecodeErrorZ& operator=(CResult_RouteParametersDecodeErrorZ&& o) { CResult_RouteParametersDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RouteParametersDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RouteParametersDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RouteParametersDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RouteParametersDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_RoutingFeesDecodeErrorZ {
private:
	LDKCResult_RoutingFeesDecodeErrorZ self;
public:
	CResult_RoutingFeesDecodeErrorZ(const CResult_RoutingFeesDecodeErrorZ&) = delete;
	CResult_RoutingFeesDecodeErrorZ(CResult_RoutingFeesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_RoutingFeesDecodeErrorZ(LDKCResult_RoutingFeesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_RoutingFeesDecodeErrorZ() && { LDKCResult_RoutingFeesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_RoutingFeesDecodeErrorZ() { CResult_RoutingFeesDecodeErrorZ_free(self); }
	CResult_RoutingFeesDecodeErrorZ& operator=(CResult_RoutingFeesDecodeErrorZ&& o) { CResult_RoutingFeesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_RoutingFeesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_RoutingFeesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_RoutingFeesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_RoutingFeesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_SchnorrSignatureNoneZ {
private:
	LDKCResult_SchnorrSignatureNoneZ self;
public:
	CResult_SchnorrSignatureNoneZ(const CResult_SchnorrSignatureNoneZ&) = delete;
	CResult_SchnorrSignatureNoneZ(CResult_SchnorrSignatureNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SchnorrSignatureNoneZ(LDKCResult_SchnorrSignatureNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SchnorrSignatureNoneZ() && { LDKCResult_SchnorrSignatureNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SchnorrSignatureNoneZ() { CResult_SchnorrSignatureNoneZ_free(self); }
	CResult_SchnorrSignatureNoneZ& operator=(CResult_SchnorrSignatureNoneZ&& o) { CResult_SchnorrSignatureNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SchnorrSignatureNoneZ* operator &() { return &self; }
	LDKCResult_SchnorrSignatureNoneZ* operator ->() { return &self; }
	const LDKCResult_SchnorrSignatureNoneZ* operator &() const { return &self; }
	const LDKCResult_SchnorrSignatureNoneZ* operator ->() const { return &self; }
};
class CResult_SendSuccessSendErrorZ {
private:
	LDKCResult_SendSuccessSendErrorZ self;
public:
	CResult_SendSuccessSendErrorZ(const CResult_SendSuccessSendErrorZ&) = delete;
	CResult_SendSuccessSendErrorZ(CResult_SendSuccessSendErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SendSuccessSendErrorZ(LDKCResult_SendSuccessSendErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SendSuccessSendErrorZ() && { LDKCResult_SendSuccessSendErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SendSuccessSendErrorZ() { CResult_SendSuccessSendErrorZ_free(self); }
	CResult_SendSuccessSendErrorZ& operator=(CResult_SendSuccessSendErrorZ&& o) { CResult_SendSuccessSendErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SendSuccessSendErrorZ* operator &() { return &self; }
	LDKCResult_SendSuccessSendErrorZ* operator ->() { return &self; }
	const LDKCResult_SendSuccessSendErrorZ* operator &() const { return &self; }
	const LDKCResult_SendSuccessSendErrorZ* operator ->() const { return &self; }
};
class CResult_ShutdownDecodeErrorZ {
private:
	LDKCResult_ShutdownDecodeErrorZ self;
public:
	CResult_ShutdownDecodeErrorZ(const CResult_ShutdownDecodeErrorZ&) = delete;
	CResult_ShutdownDecodeErrorZ(CResult_ShutdownDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ShutdownDecodeErrorZ(LDKCResult_ShutdownDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ShutdownDecodeErrorZ() && { LDKCResult_ShutdownDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ShutdownDecodeErrorZ() { CResult_ShutdownDecodeErrorZ_free(self); }
	CResult_ShutdownDecodeErrorZ& operator=(CResult_ShutdownDecodeErrorZ&& o) { CResult_ShutdownDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ShutdownDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ShutdownDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ShutdownDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ShutdownDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ShutdownScriptDecodeErrorZ {
private:
	LDKCResult_ShutdownScriptDecodeErrorZ self;
public:
	CResult_ShutdownScriptDecodeErrorZ(const CResult_ShutdownScriptDecodeErrorZ&) = delete;
	CResult_ShutdownScriptDecodeErrorZ(CResult_ShutdownScriptDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ShutdownScriptDecodeErrorZ(LDKCResult_ShutdownScriptDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ShutdownScriptDecodeErrorZ() && { LDKCResult_ShutdownScriptDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ShutdownScriptDecodeErrorZ() { CResult_ShutdownScriptDecodeErrorZ_free(self); }
	CResult_ShutdownScriptDecodeErrorZ& operator=(CResult_ShutdownScriptDecodeErrorZ&& o) { CResult_ShutdownScriptDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ShutdownScriptDecodeErrorZ* operator &() { return &self; }
	LDKCResult_ShutdownScriptDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_ShutdownScriptDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_ShutdownScriptDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_ShutdownScriptInvalidShutdownScriptZ {
private:
	LDKCResult_ShutdownScriptInvalidShutdownScriptZ self;
public:
	CResult_ShutdownScriptInvalidShutdownScriptZ(const CResult_ShutdownScriptInvalidShutdownScriptZ&) = delete;
	CResult_ShutdownScriptInvalidShutdownScriptZ(CResult_ShutdownScriptInvalidShutdownScriptZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ShutdownScriptInvalidShutdownScriptZ(LDKCResult_ShutdownScriptInvalidShutdownScriptZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ShutdownScriptInvalidShutdownScriptZ() && { LDKCResult_ShutdownScriptInvalidShutdownScriptZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ShutdownScriptInvalidShutdownScriptZ() { CResult_ShutdownScriptInvalidShutdownScriptZ_free(self); }
	CResult_ShutdownScriptInvalidShutdownScriptZ& operator=(CResult_ShutdownScriptInvalidShutdownScriptZ&& o) { CResult_ShutdownScriptInvalidShutdownScriptZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ShutdownScriptInvalidShutdownScriptZ* operator &() { return &self; }
	LDKCResult_ShutdownScriptInvalidShutdownScriptZ* operator ->() { return &self; }
	const LDKCResult_ShutdownScriptInvalidShutdownScriptZ* operator &() const { return &self; }
	const LDKCResult_ShutdownScriptInvalidShutdownScriptZ* operator ->() const { return &self; }
};
class CResult_ShutdownScriptNoneZ {
private:
	LDKCResult_ShutdownScriptNoneZ self;
public:
	CResult_ShutdownScriptNoneZ(const CResult_ShutdownScriptNoneZ&) = delete;
	CResult_ShutdownScriptNoneZ(CResult_ShutdownScriptNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ShutdownScriptNoneZ(LDKCResult_ShutdownScriptNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ShutdownScriptNoneZ() && { LDKCResult_ShutdownScriptNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ShutdownScriptNoneZ() { CResult_ShutdownScriptNoneZ_free(self); }
	CResult_ShutdownScriptNoneZ& operator=(CResult_ShutdownScriptNoneZ&& o) { CResult_ShutdownScriptNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ShutdownScriptNoneZ* operator &() { return &self; }
	LDKCResult_ShutdownScriptNoneZ* operator ->() { return &self; }
	const LDKCResult_ShutdownScriptNoneZ* operator &() const { return &self; }
	const LDKCResult_ShutdownScriptNoneZ* operator ->() const { return &self; }
};
class CResult_SiPrefixBolt11ParseErrorZ {
private:
	LDKCResult_SiPrefixBolt11ParseErrorZ self;
public:
	CResult_SiPrefixBolt11ParseErrorZ(const CResult_SiPrefixBolt11ParseErrorZ&) = delete;
	CResult_SiPrefixBolt11ParseErrorZ(CResult_SiPrefixBolt11ParseErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SiPrefixBolt11ParseErrorZ(LDKCResult_SiPrefixBolt11ParseErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SiPrefixBolt11ParseErrorZ() && { LDKCResult_SiPrefixBolt11ParseErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SiPrefixBolt11ParseErrorZ() { CResult_SiPrefixBolt11ParseErrorZ_free(self); }
	CResult_SiPrefixBolt11ParseErrorZ& operator=(CResult_SiPrefixBolt11ParseErrorZ&& o) { CResult_SiPrefixBolt11ParseErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SiPrefixBolt11ParseErrorZ* operator &() { return &self; }
	LDKCResult_SiPrefixBolt11ParseErrorZ* operator ->() { return &self; }
	const LDKCResult_SiPrefixBolt11ParseErrorZ* operator &() const { return &self; }
	const LDKCResult_SiPrefixBolt11ParseErrorZ* operator ->() const { return &self; }
};
class CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ {
private:
	LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ self;
public:
	CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ(const CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ&) = delete;
	CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ(CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ(LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ() && { LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ() { CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ_free(self); }
	CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ& operator=(CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ&& o) { CResult_SignedRawBolt11InvoiceBolt11ParseErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ* operator &() { return &self; }
	LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ* operator ->() { return &self; }
	const LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ* operator &() const { return &self; }
	const LDKCResult_SignedRawBolt11InvoiceBolt11ParseErrorZ* operator ->() const { return &self; }
};
class CResult_SocketAddressDecodeErrorZ {
private:
	LDKCResult_SocketAddressDecodeErrorZ self;
public:
	CResult_SocketAddressDecodeErrorZ(const CResult_SocketAddressDecodeErrorZ&) = delete;
	CResult_SocketAddressDecodeErrorZ(CResult_SocketAddressDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SocketAddressDecodeErrorZ(LDKCResult_SocketAddressDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SocketAddressDecodeErrorZ() && { LDKCResult_SocketAddressDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SocketAddressDecodeErrorZ() { CResult_SocketAddressDecodeErrorZ_free(self); }
	CResult_SocketAddressDecodeErrorZ& operator=(CResult_SocketAddressDecodeErrorZ&& o) { CResult_SocketAddressDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SocketAddressDecodeErrorZ* operator &() { return &self; }
	LDKCResult_SocketAddressDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_SocketAddressDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_SocketAddressDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_SocketAddressSocketAddressParseErrorZ {
private:
	LDKCResult_SocketAddressSocketAddressParseErrorZ self;
public:
	CResult_SocketAddressSocketAddressParseErrorZ(const CResult_SocketAddressSocketAddressParseErrorZ&) = delete;
	CResult_SocketAddressSocketAddressParseErrorZ(CResult_SocketAddressSocketAddressParseErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SocketAddressSocketAddressParseErrorZ(LDKCResult_SocketAddressSocketAddressParseErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SocketAddressSocketAddressParseErrorZ() && { LDKCResult_SocketAddressSocketAddressParseErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SocketAddressSocketAddressParseErrorZ() { CResult_SocketAddressSocketAddressParseErrorZ_free(self); }
	CResult_SocketAddressSocketAddressParseErrorZ& operator=(CResult_SocketAddressSocketAddressParseErrorZ&& o) { CResult_SocketAddressSocketAddressParseErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SocketAddressSocketAddressParseErrorZ* operator &() { return &self; }
	LDKCResult_SocketAddressSocketAddressParseErrorZ* operator ->() { return &self; }
	const LDKCResult_SocketAddressSocketAddressParseErrorZ* operator &() const { return &self; }
	const LDKCResult_SocketAddressSocketAddressParseErrorZ* operator ->() const { return &self; }
};
class CResult_SpendableOutputDescriptorDecodeErrorZ {
private:
	LDKCResult_SpendableOutputDescriptorDecodeErrorZ self;
public:
	CResult_SpendableOutputDescriptorDecodeErrorZ(const CResult_SpendableOutputDescriptorDecodeErrorZ&) = delete;
	CResult_SpendableOutputDescriptorDecodeErrorZ(CResult_SpendableOutputDescriptorDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SpendableOutputDescriptorDecodeErrorZ(LDKCResult_SpendableOutputDescriptorDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SpendableOutputDescriptorDecodeErrorZ() && { LDKCResult_SpendableOutputDescriptorDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SpendableOutputDescriptorDecodeErrorZ() { CResult_SpendableOutputDescriptorDecodeErrorZ_free(self); }
	CResult_SpendableOutputDescriptorDecodeErrorZ& operator=(CResult_SpendableOutputDescriptorDecodeErrorZ&& o) { CResult_SpendableOutputDescriptorDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SpendableOutputDescriptorDecodeErrorZ* operator &() { return &self; }
	LDKCResult_SpendableOutputDescriptorDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_SpendableOutputDescriptorDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_SpendableOutputDescriptorDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_SpliceAckDecodeErrorZ {
private:
	LDKCResult_SpliceAckDecodeErrorZ self;
public:
	CResult_SpliceAckDecodeErrorZ(const CResult_SpliceAckDecodeErrorZ&) = delete;
	CResult_SpliceAckDecodeErrorZ(CResult_SpliceAckDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SpliceAckDecodeErrorZ(LDKCResult_SpliceAckDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SpliceAckDecodeErrorZ() && { LDKCResult_SpliceAckDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SpliceAckDecodeErrorZ() { CResult_SpliceAckDecodeErrorZ_free(self); }
	CResult_SpliceAckDecodeErrorZ& operator=(CResult_SpliceAckDecodeErrorZ&& o) { CResult_SpliceAckDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SpliceAckDecodeErrorZ* operator &() { return &self; }
	LDKCResult_SpliceAckDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_SpliceAckDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_SpliceAckDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_SpliceDecodeErrorZ {
private:
	LDKCResult_SpliceDecodeErrorZ self;
public:
	CResult_SpliceDecodeErrorZ(const CResult_SpliceDecodeErrorZ&) = delete;
	CResult_SpliceDecodeErrorZ(CResult_SpliceDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SpliceDecodeErrorZ(LDKCResult_SpliceDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SpliceDecodeErrorZ() && { LDKCResult_SpliceDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SpliceDecodeErrorZ() { CResult_SpliceDecodeErrorZ_free(self); }
	CResult_SpliceDecodeErrorZ& operator=(CResult_SpliceDecodeErrorZ&& o) { CResult_SpliceDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SpliceDecodeErrorZ* operator &() { return &self; }
	LDKCResult_SpliceDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_SpliceDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_SpliceDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_SpliceLockedDecodeErrorZ {
private:
	LDKCResult_SpliceLockedDecodeErrorZ self;
public:
	CResult_SpliceLockedDecodeErrorZ(const CResult_SpliceLockedDecodeErrorZ&) = delete;
	CResult_SpliceLockedDecodeErrorZ(CResult_SpliceLockedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_SpliceLockedDecodeErrorZ(LDKCResult_SpliceLockedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_SpliceLockedDecodeErrorZ() && { LDKCResult_SpliceLockedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_SpliceLockedDecodeErrorZ() { CResult_SpliceLockedDecodeErrorZ_free(self); }
	CResult_SpliceLockedDecodeErrorZ& operator=(CResult_SpliceLockedDecodeErrorZ&& o) { CResult_SpliceLockedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_SpliceLockedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_SpliceLockedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_SpliceLockedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_SpliceLockedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_StaticPaymentOutputDescriptorDecodeErrorZ {
private:
	LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ self;
public:
	CResult_StaticPaymentOutputDescriptorDecodeErrorZ(const CResult_StaticPaymentOutputDescriptorDecodeErrorZ&) = delete;
	CResult_StaticPaymentOutputDescriptorDecodeErrorZ(CResult_StaticPaymentOutputDescriptorDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_StaticPaymentOutputDescriptorDecodeErrorZ(LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ() && { LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_StaticPaymentOutputDescriptorDecodeErrorZ() { CResult_StaticPaymentOutputDescriptorDecodeErrorZ_free(self); }
	CResult_StaticPaymentOutputDescriptorDecodeErrorZ& operator=(CResult_StaticPaymentOutputDescriptorDecodeErrorZ&& o) { CResult_StaticPaymentOutputDescriptorDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ* operator &() { return &self; }
	LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_StaticPaymentOutputDescriptorDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_StfuDecodeErrorZ {
private:
	LDKCResult_StfuDecodeErrorZ self;
public:
	CResult_StfuDecodeErrorZ(const CResult_StfuDecodeErrorZ&) = delete;
	CResult_StfuDecodeErrorZ(CResult_StfuDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_StfuDecodeErrorZ(LDKCResult_StfuDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_StfuDecodeErrorZ() && { LDKCResult_StfuDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_StfuDecodeErrorZ() { CResult_StfuDecodeErrorZ_free(self); }
	CResult_StfuDecodeErrorZ& operator=(CResult_StfuDecodeErrorZ&& o) { CResult_StfuDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_StfuDecodeErrorZ* operator &() { return &self; }
	LDKCResult_StfuDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_StfuDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_StfuDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_StrSecp256k1ErrorZ {
private:
	LDKCResult_StrSecp256k1ErrorZ self;
public:
	CResult_StrSecp256k1ErrorZ(const CResult_StrSecp256k1ErrorZ&) = delete;
	CResult_StrSecp256k1ErrorZ(CResult_StrSecp256k1ErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_StrSecp256k1ErrorZ(LDKCResult_StrSecp256k1ErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_StrSecp256k1ErrorZ() && { LDKCResult_StrSecp256k1ErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_StrSecp256k1ErrorZ() { CResult_StrSecp256k1ErrorZ_free(self); }
	CResult_StrSecp256k1ErrorZ& operator=(CResult_StrSecp256k1ErrorZ&& o) { CResult_StrSecp256k1ErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_StrSecp256k1ErrorZ* operator &() { return &self; }
	LDKCResult_StrSecp256k1ErrorZ* operator ->() { return &self; }
	const LDKCResult_StrSecp256k1ErrorZ* operator &() const { return &self; }
	const LDKCResult_StrSecp256k1ErrorZ* operator ->() const { return &self; }
};
class CResult_ThirtyTwoBytesAPIErrorZ {
private:
	LDKCResult_ThirtyTwoBytesAPIErrorZ self;
public:
	CResult_ThirtyTwoBytesAPIErrorZ(const CResult_ThirtyTwoBytesAPIErrorZ&) = delete;
	CResult_ThirtyTwoBytesAPIErrorZ(CResult_ThirtyTwoBytesAPIErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ThirtyTwoBytesAPIErrorZ(LDKCResult_ThirtyTwoBytesAPIErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ThirtyTwoBytesAPIErrorZ() && { LDKCResult_ThirtyTwoBytesAPIErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ThirtyTwoBytesAPIErrorZ() { CResult_ThirtyTwoBytesAPIErrorZ_free(self); }
	CResult_ThirtyTwoBytesAPIErrorZ& operator=(CResult_ThirtyTwoBytesAPIErrorZ&& o) { CResult_ThirtyTwoBytesAPIErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ThirtyTwoBytesAPIErrorZ* operator &() { return &self; }
	LDKCResult_ThirtyTwoBytesAPIErrorZ* operator ->() { return &self; }
	const LDKCResult_ThirtyTwoBytesAPIErrorZ* operator &() const { return &self; }
	const LDKCResult_ThirtyTwoBytesAPIErrorZ* operator ->() const { return &self; }
};
class CResult_ThirtyTwoBytesNoneZ {
private:
	LDKCResult_ThirtyTwoBytesNoneZ self;
public:
	CResult_ThirtyTwoBytesNoneZ(const CResult_ThirtyTwoBytesNoneZ&) = delete;
	CResult_ThirtyTwoBytesNoneZ(CResult_ThirtyTwoBytesNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ThirtyTwoBytesNoneZ(LDKCResult_ThirtyTwoBytesNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ThirtyTwoBytesNoneZ() && { LDKCResult_ThirtyTwoBytesNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ThirtyTwoBytesNoneZ() { CResult_ThirtyTwoBytesNoneZ_free(self); }
	CResult_ThirtyTwoBytesNoneZ& operator=(CResult_ThirtyTwoBytesNoneZ&& o) { CResult_ThirtyTwoBytesNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ThirtyTwoBytesNoneZ* operator &() { return &self; }
	LDKCResult_ThirtyTwoBytesNoneZ* operator ->() { return &self; }
	const LDKCResult_ThirtyTwoBytesNoneZ* operator &() const { return &self; }
	const LDKCResult_ThirtyTwoBytesNoneZ* operator ->() const { return &self; }
};
class CResult_ThirtyTwoBytesPaymentSendFailureZ {
private:
	LDKCResult_ThirtyTwoBytesPaymentSendFailureZ self;
public:
	CResult_ThirtyTwoBytesPaymentSendFailureZ(const CResult_ThirtyTwoBytesPaymentSendFailureZ&) = delete;
	CResult_ThirtyTwoBytesPaymentSendFailureZ(CResult_ThirtyTwoBytesPaymentSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ThirtyTwoBytesPaymentSendFailureZ(LDKCResult_ThirtyTwoBytesPaymentSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ThirtyTwoBytesPaymentSendFailureZ() && { LDKCResult_ThirtyTwoBytesPaymentSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ThirtyTwoBytesPaymentSendFailureZ() { CResult_ThirtyTwoBytesPaymentSendFailureZ_free(self); }
	CResult_ThirtyTwoBytesPaymentSendFailureZ& operator=(CResult_ThirtyTwoBytesPaymentSendFailureZ&& o) { CResult_ThirtyTwoBytesPaymentSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ThirtyTwoBytesPaymentSendFailureZ* operator &() { return &self; }
	LDKCResult_ThirtyTwoBytesPaymentSendFailureZ* operator ->() { return &self; }
	const LDKCResult_ThirtyTwoBytesPaymentSendFailureZ* operator &() const { return &self; }
	const LDKCResult_ThirtyTwoBytesPaymentSendFailureZ* operator ->() const { return &self; }
};
class CResult_ThirtyTwoBytesRetryableSendFailureZ {
private:
	LDKCResult_ThirtyTwoBytesRetryableSendFailureZ self;
public:
	CResult_ThirtyTwoBytesRetryableSendFailureZ(const CResult_ThirtyTwoBytesRetryableSendFailureZ&) = delete;
	CResult_ThirtyTwoBytesRetryableSendFailureZ(CResult_ThirtyTwoBytesRetryableSendFailureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_ThirtyTwoBytesRetryableSendFailureZ(LDKCResult_ThirtyTwoBytesRetryableSendFailureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_ThirtyTwoBytesRetryableSendFailureZ() && { LDKCResult_ThirtyTwoBytesRetryableSendFailureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_ThirtyTwoBytesRetryableSendFailureZ() { CResult_ThirtyTwoBytesRetryableSendFailureZ_free(self); }
	CResult_ThirtyTwoBytesRetryableSendFailureZ& operator=(CResult_ThirtyTwoBytesRetryableSendFailureZ&& o) { CResult_ThirtyTwoBytesRetryableSendFailureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_ThirtyTwoBytesRetryableSendFailureZ* operator &() { return &self; }
	LDKCResult_ThirtyTwoBytesRetryableSendFailureZ* operator ->() { return &self; }
	const LDKCResult_ThirtyTwoBytesRetryableSendFailureZ* operator &() const { return &self; }
	const LDKCResult_ThirtyTwoBytesRetryableSendFailureZ* operator ->() const { return &self; }
};
class CResult_TransactionNoneZ {
private:
	LDKCResult_TransactionNoneZ self;
public:
	CResult_TransactionNoneZ(const CResult_TransactionNoneZ&) = delete;
	CResult_TransactionNoneZ(CResult_TransactionNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TransactionNoneZ(LDKCResult_TransactionNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TransactionNoneZ() && { LDKCResult_TransactionNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TransactionNoneZ() { CResult_TransactionNoneZ_free(self); }
	CResult_TransactionNoneZ& operator=(CResult_TransactionNoneZ&& o) { CResult_TransactionNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TransactionNoneZ* operator &() { return &self; }
	LDKCResult_TransactionNoneZ* operator ->() { return &self; }
	const LDKCResult_TransactionNoneZ* operator &() const { return &self; }
	const LDKCResult_TransactionNoneZ* operator ->() const { return &self; }
};
class CResult_TransactionU16LenLimitedDecodeErrorZ {
private:
	LDKCResult_TransactionU16LenLimitedDecodeErrorZ self;
public:
	CResult_TransactionU16LenLimitedDecodeErrorZ(const CResult_TransactionU16LenLimitedDecodeErrorZ&) = delete;
	CResult_TransactionU16LenLimitedDecodeErrorZ(CResult_TransactionU16LenLimitedDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TransactionU16LenLimitedDecodeErrorZ(LDKCResult_TransactionU16LenLimitedDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TransactionU16LenLimitedDecodeErrorZ() && { LDKCResult_TransactionU16LenLimitedDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TransactionU16LenLimitedDecodeErrorZ() { CResult_TransactionU16LenLimitedDecodeErrorZ_free(self); }
	CResult_TransactionU16LenLimitedDecodeErrorZ& operator=(CResult_TransactionU16LenLimitedDecodeErrorZ&& o) { CResult_TransactionU16LenLimitedDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TransactionU16LenLimitedDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TransactionU16LenLimitedDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TransactionU16LenLimitedDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TransactionU16LenLimitedDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TransactionU16LenLimitedNoneZ {
private:
	LDKCResult_TransactionU16LenLimitedNoneZ self;
public:
	CResult_TransactionU16LenLimitedNoneZ(const CResult_TransactionU16LenLimitedNoneZ&) = delete;
	CResult_TransactionU16LenLimitedNoneZ(CResult_TransactionU16LenLimitedNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TransactionU16LenLimitedNoneZ(LDKCResult_TransactionU16LenLimitedNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TransactionU16LenLimitedNoneZ() && { LDKCResult_TransactionU16LenLimitedNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TransactionU16LenLimitedNoneZ() { CResult_TransactionU16LenLimitedNoneZ_free(self); }
	CResult_TransactionU16LenLimitedNoneZ& operator=(CResult_TransactionU16LenLimitedNoneZ&& o) { CResult_TransactionU16LenLimitedNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TransactionU16LenLimitedNoneZ* operator &() { return &self; }
	LDKCResult_TransactionU16LenLimitedNoneZ* operator ->() { return &self; }
	const LDKCResult_TransactionU16LenLimitedNoneZ* operator &() const { return &self; }
	const LDKCResult_TransactionU16LenLimitedNoneZ* operator ->() const { return &self; }
};
class CResult_TrustedClosingTransactionNoneZ {
private:
	LDKCResult_TrustedClosingTransactionNoneZ self;
public:
	CResult_TrustedClosingTransactionNoneZ(const CResult_TrustedClosingTransactionNoneZ&) = delete;
	CResult_TrustedClosingTransactionNoneZ(CResult_TrustedClosingTransactionNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TrustedClosingTransactionNoneZ(LDKCResult_TrustedClosingTransactionNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TrustedClosingTransactionNoneZ() && { LDKCResult_TrustedClosingTransactionNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TrustedClosingTransactionNoneZ() { CResult_TrustedClosingTransactionNoneZ_free(self); }
	CResult_TrustedClosingTransactionNoneZ& operator=(CResult_TrustedClosingTransactionNoneZ&& o) { CResult_TrustedClosingTransactionNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TrustedClosingTransactionNoneZ* operator &() { return &self; }
	LDKCResult_TrustedClosingTransactionNoneZ* operator ->() { return &self; }
	const LDKCResult_TrustedClosingTransactionNoneZ* operator &() const { return &self; }
	const LDKCResult_TrustedClosingTransactionNoneZ* operator ->() const { return &self; }
};
class CResult_TrustedCommitmentTransactionNoneZ {
private:
	LDKCResult_TrustedCommitmentTransactionNoneZ self;
public:
	CResult_TrustedCommitmentTransactionNoneZ(const CResult_TrustedCommitmentTransactionNoneZ&) = delete;
	CResult_TrustedCommitmentTransactionNoneZ(CResult_TrustedCommitmentTransactionNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TrustedCommitmentTransactionNoneZ(LDKCResult_TrustedCommitmentTransactionNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TrustedCommitmentTransactionNoneZ() && { LDKCResult_TrustedCommitmentTransactionNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TrustedCommitmentTransactionNoneZ() { CResult_TrustedCommitmentTransactionNoneZ_free(self); }
	CResult_TrustedCommitmentTransactionNoneZ& operator=(CResult_TrustedCommitmentTransactionNoneZ&& o) { CResult_TrustedCommitmentTransactionNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TrustedCommitmentTransactionNoneZ* operator &() { return &self; }
	LDKCResult_TrustedCommitmentTransactionNoneZ* operator ->() { return &self; }
	const LDKCResult_TrustedCommitmentTransactionNoneZ* operator &() const { return &self; }
	const LDKCResult_TrustedCommitmentTransactionNoneZ* operator ->() const { return &self; }
};
class CResult_TxAbortDecodeErrorZ {
private:
	LDKCResult_TxAbortDecodeErrorZ self;
public:
	CResult_TxAbortDecodeErrorZ(const CResult_TxAbortDecodeErrorZ&) = delete;
	CResult_TxAbortDecodeErrorZ(CResult_TxAbortDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxAbortDecodeErrorZ(LDKCResult_TxAbortDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxAbortDecodeErrorZ() && { LDKCResult_TxAbortDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxAbortDecodeErrorZ() { CResult_TxAbortDecodeErrorZ_free(self); }
	CResult_TxAbortDecodeErrorZ& operator=(CResult_TxAbortDecodeErrorZ&& o) { CResult_TxAbortDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxAbortDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxAbortDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxAbortDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxAbortDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxAckRbfDecodeErrorZ {
private:
	LDKCResult_TxAckRbfDecodeErrorZ self;
public:
	CResult_TxAckRbfDecodeErrorZ(const CResult_TxAckRbfDecodeErrorZ&) = delete;
	CResult_TxAckRbfDecodeErrorZ(CResult_TxAckRbfDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxAckRbfDecodeErrorZ(LDKCResult_TxAckRbfDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxAckRbfDecodeErrorZ() && { LDKCResult_TxAckRbfDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxAckRbfDecodeErrorZ() { CResult_TxAckRbfDecodeErrorZ_free(self); }
	CResult_TxAckRbfDecodeErrorZ& operator=(CResult_TxAckRbfDecodeErrorZ&& o) { CResult_TxAckRbfDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxAckRbfDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxAckRbfDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxAckRbfDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxAckRbfDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxAddInputDecodeErrorZ {
private:
	LDKCResult_TxAddInputDecodeErrorZ self;
public:
	CResult_TxAddInputDecodeErrorZ(const CResult_TxAddInputDecodeErrorZ&) = delete;
	CResult_TxAddInputDecodeErrorZ(CResult_TxAddInputDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxAddInputDecodeErrorZ(LDKCResult_TxAddInputDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxAddInputDecodeErrorZ() && { LDKCResult_TxAddInputDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxAddInputDecodeErrorZ() { CResult_TxAddInputDecodeErrorZ_free(self); }
	CResult_TxAddInputDecodeErrorZ& operator=(CResult_TxAddInputDecodeErrorZ&& o) { CResult_TxAddInputDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxAddInputDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxAddInputDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxAddInputDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxAddInputDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxAddOutputDecodeErrorZ {
private:
	LDKCResult_TxAddOutputDecodeErrorZ self;
public:
	CResult_TxAddOutputDecodeErrorZ(const CResult_TxAddOutputDecodeErrorZ&) = delete;
	CResult_TxAddOutputDecodeErrorZ(CResult_TxAddOutputDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxAddOutputDecodeErrorZ(LDKCResult_TxAddOutputDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxAddOutputDecodeErrorZ() && { LDKCResult_TxAddOutputDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxAddOutputDecodeErrorZ() { CResult_TxAddOutputDecodeErrorZ_free(self); }
	CResult_TxAddOutputDecodeErrorZ& operator=(CResult_TxAddOutputDecodeErrorZ&& o) { CResult_TxAddOutputDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxAddOutputDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxAddOutputDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxAddOutputDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxAddOutputDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxCompleteDecodeErrorZ {
private:
	LDKCResult_TxCompleteDecodeErrorZ self;
public:
	CResult_TxCompleteDecodeErrorZ(const CResult_TxCompleteDecodeErrorZ&) = delete;
	CResult_TxCompleteDecodeErrorZ(CResult_TxCompleteDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxCompleteDecodeErrorZ(LDKCResult_TxCompleteDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxCompleteDecodeErrorZ() && { LDKCResult_TxCompleteDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxCompleteDecodeErrorZ() { CResult_TxCompleteDecodeErrorZ_free(self); }
	CResult_TxCompleteDecodeErrorZ& operator=(CResult_TxCompleteDecodeErrorZ&& o) { CResult_TxCompleteDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxCompleteDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxCompleteDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxCompleteDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxCompleteDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxCreationKeysDecodeErrorZ {
private:
	LDKCResult_TxCreationKeysDecodeErrorZ self;
public:
	CResult_TxCreationKeysDecodeErrorZ(const CResult_TxCreationKeysDecodeErrorZ&) = delete;
	CResult_TxCreationKeysDecodeErrorZ(CResult_TxCreationKeysDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxCreationKeysDecodeErrorZ(LDKCResult_TxCreationKeysDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxCreationKeysDecodeErrorZ() && { LDKCResult_TxCreationKeysDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxCreationKeysDecodeErrorZ() { CResult_TxCreationKeysDecodeErrorZ_free(self); }
	CResult_TxCreationKeysDecodeErrorZ& operator=(CResult_TxCreationKeysDecodeErrorZ&& o) { CResult_TxCreationKeysDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxCreationKeysDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxCreationKeysDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxCreationKeysDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxCreationKeysDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxInitRbfDecodeErrorZ {
private:
	LDKCResult_TxInitRbfDecodeErrorZ self;
public:
	CResult_TxInitRbfDecodeErrorZ(const CResult_TxInitRbfDecodeErrorZ&) = delete;
	CResult_TxInitRbfDecodeErrorZ(CResult_TxInitRbfDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxInitRbfDecodeErrorZ(LDKCResult_TxInitRbfDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxInitRbfDecodeErrorZ() && { LDKCResult_TxInitRbfDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxInitRbfDecodeErrorZ() { CResult_TxInitRbfDecodeErrorZ_free(self); }
	CResult_TxInitRbfDecodeErrorZ& operator=(CResult_TxInitRbfDecodeErrorZ&& o) { CResult_TxInitRbfDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxInitRbfDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxInitRbfDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxInitRbfDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxInitRbfDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxOutUtxoLookupErrorZ {
private:
	LDKCResult_TxOutUtxoLookupErrorZ self;
public:
	CResult_TxOutUtxoLookupErrorZ(const CResult_TxOutUtxoLookupErrorZ&) = delete;
	CResult_TxOutUtxoLookupErrorZ(CResult_TxOutUtxoLookupErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxOutUtxoLookupErrorZ(LDKCResult_TxOutUtxoLookupErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxOutUtxoLookupErrorZ() && { LDKCResult_TxOutUtxoLookupErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxOutUtxoLookupErrorZ() { CResult_TxOutUtxoLookupErrorZ_free(self); }
	CResult_TxOutUtxoLookupErrorZ& operator=(CResult_TxOutUtxoLookupErrorZ&& o) { CResult_TxOutUtxoLookupErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxOutUtxoLookupErrorZ* operator &() { return &self; }
	LDKCResult_TxOutUtxoLookupErrorZ* operator ->() { return &self; }
	const LDKCResult_TxOutUtxoLookupErrorZ* operator &() const { return &self; }
	const LDKCResult_TxOutUtxoLookupErrorZ* operator ->() const { return &self; }
};
class CResult_TxRemoveInputDecodeErrorZ {
private:
	LDKCResult_TxRemoveInputDecodeErrorZ self;
public:
	CResult_TxRemoveInputDecodeErrorZ(const CResult_TxRemoveInputDecodeErrorZ&) = delete;
	CResult_TxRemoveInputDecodeErrorZ(CResult_TxRemoveInputDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxRemoveInputDecodeErrorZ(LDKCResult_TxRemoveInputDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxRemoveInputDecodeErrorZ() && { LDKCResult_TxRemoveInputDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxRemoveInputDecodeErrorZ() { CResult_TxRemoveInputDecodeErrorZ_free(self); }
	CResult_TxRemoveInputDecodeErrorZ& operator=(CResult_TxRemoveInputDecodeErrorZ&& o) { CResult_TxRemoveInputDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxRemoveInputDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxRemoveInputDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxRemoveInputDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxRemoveInputDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxRemoveOutputDecodeErrorZ {
private:
	LDKCResult_TxRemoveOutputDecodeErrorZ self;
public:
	CResult_TxRemoveOutputDecodeErrorZ(const CResult_TxRemoveOutputDecodeErrorZ&) = delete;
	CResult_TxRemoveOutputDecodeErrorZ(CResult_TxRemoveOutputDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxRemoveOutputDecodeErrorZ(LDKCResult_TxRemoveOutputDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxRemoveOutputDecodeErrorZ() && { LDKCResult_TxRemoveOutputDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxRemoveOutputDecodeErrorZ() { CResult_TxRemoveOutputDecodeErrorZ_free(self); }
	CResult_TxRemoveOutputDecodeErrorZ& operator=(CResult_TxRemoveOutputDecodeErrorZ&& o) { CResult_TxRemoveOutputDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxRemoveOutputDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxRemoveOutputDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxRemoveOutputDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxRemoveOutputDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_TxSignaturesDecodeErrorZ {
private:
	LDKCResult_TxSignaturesDecodeErrorZ self;
public:
	CResult_TxSignaturesDecodeErrorZ(const CResult_TxSignaturesDecodeErrorZ&) = delete;
	CResult_TxSignaturesDecodeErrorZ(CResult_TxSignaturesDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_TxSignaturesDecodeErrorZ(LDKCResult_TxSignaturesDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_TxSignaturesDecodeErrorZ() && { LDKCResult_TxSignaturesDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_TxSignaturesDecodeErrorZ() { CResult_TxSignaturesDecodeErrorZ_free(self); }
	CResult_TxSignaturesDecodeErrorZ& operator=(CResult_TxSignaturesDecodeErrorZ&& o) { CResult_TxSignaturesDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_TxSignaturesDecodeErrorZ* operator &() { return &self; }
	LDKCResult_TxSignaturesDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_TxSignaturesDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_TxSignaturesDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UnsignedChannelAnnouncementDecodeErrorZ {
private:
	LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ self;
public:
	CResult_UnsignedChannelAnnouncementDecodeErrorZ(const CResult_UnsignedChannelAnnouncementDecodeErrorZ&) = delete;
	CResult_UnsignedChannelAnnouncementDecodeErrorZ(CResult_UnsignedChannelAnnouncementDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UnsignedChannelAnnouncementDecodeErrorZ(LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ() && { LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UnsignedChannelAnnouncementDecodeErrorZ() { CResult_UnsignedChannelAnnouncementDecodeErrorZ_free(self); }
	CResult_UnsignedChannelAnnouncementDecodeErrorZ& operator=(CResult_UnsignedChannelAnnouncementDecodeErrorZ&& o) { CResult_UnsignedChannelAnnouncementDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UnsignedChannelAnnouncementDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UnsignedChannelUpdateDecodeErrorZ {
private:
	LDKCResult_UnsignedChannelUpdateDecodeErrorZ self;
public:
	CResult_UnsignedChannelUpdateDecodeErrorZ(const CResult_UnsignedChannelUpdateDecodeErrorZ&) = delete;
	CResult_UnsignedChannelUpdateDecodeErrorZ(CResult_UnsignedChannelUpdateDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UnsignedChannelUpdateDecodeErrorZ(LDKCResult_UnsignedChannelUpdateDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UnsignedChannelUpdateDecodeErrorZ() && { LDKCResult_UnsignedChannelUpdateDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UnsignedChannelUpdateDecodeErrorZ() { CResult_UnsignedChannelUpdateDecodeErrorZ_free(self); }
	CResult_UnsignedChannelUpdateDecodeErrorZ& operator=(CResult_UnsignedChannelUpdateDecodeErrorZ&& o) { CResult_UnsignedChannelUpdateDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UnsignedChannelUpdateDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UnsignedChannelUpdateDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UnsignedChannelUpdateDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UnsignedChannelUpdateDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UnsignedNodeAnnouncementDecodeErrorZ {
private:
	LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ self;
public:
	CResult_UnsignedNodeAnnouncementDecodeErrorZ(const CResult_UnsignedNodeAnnouncementDecodeErrorZ&) = delete;
	CResult_UnsignedNodeAnnouncementDecodeErrorZ(CResult_UnsignedNodeAnnouncementDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UnsignedNodeAnnouncementDecodeErrorZ(LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ() && { LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UnsignedNodeAnnouncementDecodeErrorZ() { CResult_UnsignedNodeAnnouncementDecodeErrorZ_free(self); }
	CResult_UnsignedNodeAnnouncementDecodeErrorZ& operator=(CResult_UnsignedNodeAnnouncementDecodeErrorZ&& o) { CResult_UnsignedNodeAnnouncementDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UnsignedNodeAnnouncementDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UntrustedStringDecodeErrorZ {
private:
	LDKCResult_UntrustedStringDecodeErrorZ self;
public:
	CResult_UntrustedStringDecodeErrorZ(const CResult_UntrustedStringDecodeErrorZ&) = delete;
	CResult_UntrustedStringDecodeErrorZ(CResult_UntrustedStringDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UntrustedStringDecodeErrorZ(LDKCResult_UntrustedStringDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UntrustedStringDecodeErrorZ() && { LDKCResult_UntrustedStringDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UntrustedStringDecodeErrorZ() { CResult_UntrustedStringDecodeErrorZ_free(self); }
	CResult_UntrustedStringDecodeErrorZ& operator=(CResult_UntrustedStringDecodeErrorZ&& o) { CResult_UntrustedStringDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UntrustedStringDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UntrustedStringDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UntrustedStringDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UntrustedStringDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UpdateAddHTLCDecodeErrorZ {
private:
	LDKCResult_UpdateAddHTLCDecodeErrorZ self;
public:
	CResult_UpdateAddHTLCDecodeErrorZ(const CResult_UpdateAddHTLCDecodeErrorZ&) = delete;
	CResult_UpdateAddHTLCDecodeErrorZ(CResult_UpdateAddHTLCDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UpdateAddHTLCDecodeErrorZ(LDKCResult_UpdateAddHTLCDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UpdateAddHTLCDecodeErrorZ() && { LDKCResult_UpdateAddHTLCDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UpdateAddHTLCDecodeErrorZ() { CResult_UpdateAddHTLCDecodeErrorZ_free(self); }
	CResult_UpdateAddHTLCDecodeErrorZ& operator=(CResult_UpdateAddHTLCDecodeErrorZ&& o) { CResult_UpdateAddHTLCDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UpdateAddHTLCDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UpdateAddHTLCDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UpdateAddHTLCDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UpdateAddHTLCDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UpdateFailHTLCDecodeErrorZ {
private:
	LDKCResult_UpdateFailHTLCDecodeErrorZ self;
public:
	CResult_UpdateFailHTLCDecodeErrorZ(const CResult_UpdateFailHTLCDecodeErrorZ&) = delete;
	CResult_UpdateFailHTLCDecodeErrorZ(CResult_UpdateFailHTLCDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UpdateFailHTLCDecodeErrorZ(LDKCResult_UpdateFailHTLCDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UpdateFailHTLCDecodeErrorZ() && { LDKCResult_UpdateFailHTLCDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UpdateFailHTLCDecodeErrorZ() { CResult_UpdateFailHTLCDecodeErrorZ_free(self); }
	CResult_UpdateFailHTLCDecodeErrorZ& operator=(CResult_UpdateFailHTLCDecodeErrorZ&& o) { CResult_UpdateFailHTLCDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UpdateFailHTLCDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UpdateFailHTLCDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UpdateFailHTLCDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UpdateFailHTLCDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UpdateFailMalformedHTLCDecodeErrorZ {
private:
	LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ self;
public:
	CResult_UpdateFailMalformedHTLCDecodeErrorZ(const CResult_UpdateFailMalformedHTLCDecodeErrorZ&) = delete;
	CResult_UpdateFailMalformedHTLCDecodeErrorZ(CResult_UpdateFailMalformedHTLCDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UpdateFailMalformedHTLCDecodeErrorZ(LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ() && { LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UpdateFailMalformedHTLCDecodeErrorZ() { CResult_UpdateFailMalformedHTLCDecodeErrorZ_free(self); }
	CResult_UpdateFailMalformedHTLCDecodeErrorZ& operator=(CResult_UpdateFailMalformedHTLCDecodeErrorZ&& o) { CResult_UpdateFailMalformedHTLCDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UpdateFailMalformedHTLCDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UpdateFeeDecodeErrorZ {
private:
	LDKCResult_UpdateFeeDecodeErrorZ self;
public:
	CResult_UpdateFeeDecodeErrorZ(const CResult_UpdateFeeDecodeErrorZ&) = delete;
	CResult_UpdateFeeDecodeErrorZ(CResult_UpdateFeeDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UpdateFeeDecodeErrorZ(LDKCResult_UpdateFeeDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UpdateFeeDecodeErrorZ() && { LDKCResult_UpdateFeeDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UpdateFeeDecodeErrorZ() { CResult_UpdateFeeDecodeErrorZ_free(self); }
	CResult_UpdateFeeDecodeErrorZ& operator=(CResult_UpdateFeeDecodeErrorZ&& o) { CResult_UpdateFeeDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UpdateFeeDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UpdateFeeDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UpdateFeeDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UpdateFeeDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_UpdateFulfillHTLCDecodeErrorZ {
private:
	LDKCResult_UpdateFulfillHTLCDecodeErrorZ self;
public:
	CResult_UpdateFulfillHTLCDecodeErrorZ(const CResult_UpdateFulfillHTLCDecodeErrorZ&) = delete;
	CResult_UpdateFulfillHTLCDecodeErrorZ(CResult_UpdateFulfillHTLCDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_UpdateFulfillHTLCDecodeErrorZ(LDKCResult_UpdateFulfillHTLCDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_UpdateFulfillHTLCDecodeErrorZ() && { LDKCResult_UpdateFulfillHTLCDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_UpdateFulfillHTLCDecodeErrorZ() { CResult_UpdateFulfillHTLCDecodeErrorZ_free(self); }
	CResult_UpdateFulfillHTLCDecodeErrorZ& operator=(CResult_UpdateFulfillHTLCDecodeErrorZ&& o) { CResult_UpdateFulfillHTLCDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_UpdateFulfillHTLCDecodeErrorZ* operator &() { return &self; }
	LDKCResult_UpdateFulfillHTLCDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_UpdateFulfillHTLCDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_UpdateFulfillHTLCDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_WarningMessageDecodeErrorZ {
private:
	LDKCResult_WarningMessageDecodeErrorZ self;
public:
	CResult_WarningMessageDecodeErrorZ(const CResult_WarningMessageDecodeErrorZ&) = delete;
	CResult_WarningMessageDecodeErrorZ(CResult_WarningMessageDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_WarningMessageDecodeErrorZ(LDKCResult_WarningMessageDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_WarningMessageDecodeErrorZ() && { LDKCResult_WarningMessageDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_WarningMessageDecodeErrorZ() { CResult_WarningMessageDecodeErrorZ_free(self); }
	CResult_WarningMessageDecodeErrorZ& operator=(CResult_WarningMessageDecodeErrorZ&& o) { CResult_WarningMessageDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_WarningMessageDecodeErrorZ* operator &() { return &self; }
	LDKCResult_WarningMessageDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_WarningMessageDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_WarningMessageDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_WitnessNoneZ {
private:
	LDKCResult_WitnessNoneZ self;
public:
	CResult_WitnessNoneZ(const CResult_WitnessNoneZ&) = delete;
	CResult_WitnessNoneZ(CResult_WitnessNoneZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_WitnessNoneZ(LDKCResult_WitnessNoneZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_WitnessNoneZ() && { LDKCResult_WitnessNoneZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_WitnessNoneZ() { CResult_WitnessNoneZ_free(self); }
	CResult_WitnessNoneZ& operator=(CResult_WitnessNoneZ&& o) { CResult_WitnessNoneZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_WitnessNoneZ* operator &() { return &self; }
	LDKCResult_WitnessNoneZ* operator ->() { return &self; }
	const LDKCResult_WitnessNoneZ* operator &() const { return &self; }
	const LDKCResult_WitnessNoneZ* operator ->() const { return &self; }
};
class CResult_WriteableEcdsaChannelSignerDecodeErrorZ {
private:
	LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ self;
public:
	CResult_WriteableEcdsaChannelSignerDecodeErrorZ(const CResult_WriteableEcdsaChannelSignerDecodeErrorZ&) = delete;
	CResult_WriteableEcdsaChannelSignerDecodeErrorZ(CResult_WriteableEcdsaChannelSignerDecodeErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_WriteableEcdsaChannelSignerDecodeErrorZ(LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ() && { LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_WriteableEcdsaChannelSignerDecodeErrorZ() { CResult_WriteableEcdsaChannelSignerDecodeErrorZ_free(self); }
	CResult_WriteableEcdsaChannelSignerDecodeErrorZ& operator=(CResult_WriteableEcdsaChannelSignerDecodeErrorZ&& o) { CResult_WriteableEcdsaChannelSignerDecodeErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ* operator &() { return &self; }
	LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ* operator ->() { return &self; }
	const LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ* operator &() const { return &self; }
	const LDKCResult_WriteableEcdsaChannelSignerDecodeErrorZ* operator ->() const { return &self; }
};
class CResult_boolLightningErrorZ {
private:
	LDKCResult_boolLightningErrorZ self;
public:
	CResult_boolLightningErrorZ(const CResult_boolLightningErrorZ&) = delete;
	CResult_boolLightningErrorZ(CResult_boolLightningErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_boolLightningErrorZ(LDKCResult_boolLightningErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_boolLightningErrorZ() && { LDKCResult_boolLightningErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_boolLightningErrorZ() { CResult_boolLightningErrorZ_free(self); }
	CResult_boolLightningErrorZ& operator=(CResult_boolLightningErrorZ&& o) { CResult_boolLightningErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_boolLightningErrorZ* operator &() { return &self; }
	LDKCResult_boolLightningErrorZ* operator ->() { return &self; }
	const LDKCResult_boolLightningErrorZ* operator &() const { return &self; }
	const LDKCResult_boolLightningErrorZ* operator ->() const { return &self; }
};
class CResult_boolPeerHandleErrorZ {
private:
	LDKCResult_boolPeerHandleErrorZ self;
public:
	CResult_boolPeerHandleErrorZ(const CResult_boolPeerHandleErrorZ&) = delete;
	CResult_boolPeerHandleErrorZ(CResult_boolPeerHandleErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_boolPeerHandleErrorZ(LDKCResult_boolPeerHandleErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_boolPeerHandleErrorZ() && { LDKCResult_boolPeerHandleErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_boolPeerHandleErrorZ() { CResult_boolPeerHandleErrorZ_free(self); }
	CResult_boolPeerHandleErrorZ& operator=(CResult_boolPeerHandleErrorZ&& o) { CResult_boolPeerHandleErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_boolPeerHandleErrorZ* operator &() { return &self; }
	LDKCResult_boolPeerHandleErrorZ* operator ->() { return &self; }
	const LDKCResult_boolPeerHandleErrorZ* operator &() const { return &self; }
	const LDKCResult_boolPeerHandleErrorZ* operator ->() const { return &self; }
};
class CResult_u32GraphSyncErrorZ {
private:
	LDKCResult_u32GraphSyncErrorZ self;
public:
	CResult_u32GraphSyncErrorZ(const CResult_u32GraphSyncErrorZ&) = delete;
	CResult_u32GraphSyncErrorZ(CResult_u32GraphSyncErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CResult_u32GraphSyncErrorZ(LDKCResult_u32GraphSyncErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCResult_u32GraphSyncErrorZ() && { LDKCResult_u32GraphSyncErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CResult_u32GraphSyncErrorZ() { CResult_u32GraphSyncErrorZ_free(self); }
	CResult_u32GraphSyncErrorZ& operator=(CResult_u32GraphSyncErrorZ&& o) { CResult_u32GraphSyncErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCResult_u32GraphSyncErrorZ* operator &() { return &self; }
	LDKCResult_u32GraphSyncErrorZ* operator ->() { return &self; }
	const LDKCResult_u32GraphSyncErrorZ* operator &() const { return &self; }
	const LDKCResult_u32GraphSyncErrorZ* operator ->() const { return &self; }
};
class CVec_APIErrorZ {
private:
	LDKCVec_APIErrorZ self;
public:
	CVec_APIErrorZ(const CVec_APIErrorZ&) = delete;
	CVec_APIErrorZ(CVec_APIErrorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_APIErrorZ(LDKCVec_APIErrorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_APIErrorZ() && { LDKCVec_APIErrorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_APIErrorZ() { CVec_APIErrorZ_free(self); }
	CVec_APIErrorZ& operator=(CVec_APIErrorZ&& o) { CVec_APIErrorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_APIErrorZ* operator &() { return &self; }
	LDKCVec_APIErrorZ* operator ->() { return &self; }
	const LDKCVec_APIErrorZ* operator &() const { return &self; }
	const LDKCVec_APIErrorZ* operator ->() const { return &self; }
};
class CVec_BalanceZ {
private:
	LDKCVec_BalanceZ self;
public:
	CVec_BalanceZ(const CVec_BalanceZ&) = delete;
	CVec_BalanceZ(CVec_BalanceZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_BalanceZ(LDKCVec_BalanceZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_BalanceZ() && { LDKCVec_BalanceZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_BalanceZ() { CVec_BalanceZ_free(self); }
	CVec_BalanceZ& operator=(CVec_BalanceZ&& o) { CVec_BalanceZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_BalanceZ* operator &() { return &self; }
	LDKCVec_BalanceZ* operator ->() { return &self; }
	const LDKCVec_BalanceZ* operator &() const { return &self; }
	const LDKCVec_BalanceZ* operator ->() const { return &self; }
};
class CVec_BlindedHopZ {
private:
	LDKCVec_BlindedHopZ self;
public:
	CVec_BlindedHopZ(const CVec_BlindedHopZ&) = delete;
	CVec_BlindedHopZ(CVec_BlindedHopZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_BlindedHopZ(LDKCVec_BlindedHopZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_BlindedHopZ() && { LDKCVec_BlindedHopZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_BlindedHopZ() { CVec_BlindedHopZ_free(self); }
	CVec_BlindedHopZ& operator=(CVec_BlindedHopZ&& o) { CVec_BlindedHopZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_BlindedHopZ* operator &() { return &self; }
	LDKCVec_BlindedHopZ* operator ->() { return &self; }
	const LDKCVec_BlindedHopZ* operator &() const { return &self; }
	const LDKCVec_BlindedHopZ* operator ->() const { return &self; }
};
class CVec_BlindedPathZ {
private:
	LDKCVec_BlindedPathZ self;
public:
	CVec_BlindedPathZ(const CVec_BlindedPathZ&) = delete;
	CVec_BlindedPathZ(CVec_BlindedPathZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_BlindedPathZ(LDKCVec_BlindedPathZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_BlindedPathZ() && { LDKCVec_BlindedPathZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_BlindedPathZ() { CVec_BlindedPathZ_free(self); }
	CVec_BlindedPathZ& operator=(CVec_BlindedPathZ&& o) { CVec_BlindedPathZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_BlindedPathZ* operator &() { return &self; }
	LDKCVec_BlindedPathZ* operator ->() { return &self; }
	const LDKCVec_BlindedPathZ* operator &() const { return &self; }
	const LDKCVec_BlindedPathZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_BlindedPayInfoBlindedPathZZ {
private:
	LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ self;
public:
	CVec_C2Tuple_BlindedPayInfoBlindedPathZZ(const CVec_C2Tuple_BlindedPayInfoBlindedPathZZ&) = delete;
	CVec_C2Tuple_BlindedPayInfoBlindedPathZZ(CVec_C2Tuple_BlindedPayInfoBlindedPathZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_BlindedPayInfoBlindedPathZZ(LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ() && { LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_BlindedPayInfoBlindedPathZZ() { CVec_C2Tuple_BlindedPayInfoBlindedPathZZ_free(self); }
	CVec_C2Tuple_BlindedPayInfoBlindedPathZZ& operator=(CVec_C2Tuple_BlindedPayInfoBlindedPathZZ&& o) { CVec_C2Tuple_BlindedPayInfoBlindedPathZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_BlindedPayInfoBlindedPathZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ {
private:
	LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ self;
public:
	CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ(const CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ&) = delete;
	CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ(CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ(LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ() && { LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ() { CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ_free(self); }
	CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ& operator=(CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ&& o) { CVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_OutPointCVec_MonitorUpdateIdZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ {
private:
	LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ self;
public:
	CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ(const CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ&) = delete;
	CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ(CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ(LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ() && { LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ() { CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(self); }
	CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ& operator=(CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ&& o) { CVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_PublicKeyCOption_SocketAddressZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ {
private:
	LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ self;
public:
	CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ(const CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ&) = delete;
	CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ(CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ(LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ() && { LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ() { CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ_free(self); }
	CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ& operator=(CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ&& o) { CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_PublicKeyTypeZZ {
private:
	LDKCVec_C2Tuple_PublicKeyTypeZZ self;
public:
	CVec_C2Tuple_PublicKeyTypeZZ(const CVec_C2Tuple_PublicKeyTypeZZ&) = delete;
	CVec_C2Tuple_PublicKeyTypeZZ(CVec_C2Tuple_PublicKeyTypeZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_PublicKeyTypeZZ(LDKCVec_C2Tuple_PublicKeyTypeZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_PublicKeyTypeZZ() && { LDKCVec_C2Tuple_PublicKeyTypeZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_PublicKeyTypeZZ() { CVec_C2Tuple_PublicKeyTypeZZ_free(self); }
	CVec_C2Tuple_PublicKeyTypeZZ& operator=(CVec_C2Tuple_PublicKeyTypeZZ&& o) { CVec_C2Tuple_PublicKeyTypeZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_PublicKeyTypeZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_PublicKeyTypeZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_PublicKeyTypeZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_PublicKeyTypeZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ {
private:
	LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ self;
public:
	CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ(const CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ&) = delete;
	CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ(CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ(LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ() && { LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ() { CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ_free(self); }
	CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ& operator=(CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ&& o) { CVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesCVec_C2Tuple_u32CVec_u8ZZZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ {
private:
	LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ self;
public:
	CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ(const CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ&) = delete;
	CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ(CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ(LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ() && { LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ() { CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ_free(self); }
	CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ& operator=(CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ&& o) { CVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesPublicKeyZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ {
private:
	LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ self;
public:
	CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ(const CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ&) = delete;
	CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ(CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ(LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ() && { LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ() { CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ_free(self); }
	CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ& operator=(CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ&& o) { CVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_ThirtyTwoBytesThirtyTwoBytesZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_u32CVec_u8ZZZ {
private:
	LDKCVec_C2Tuple_u32CVec_u8ZZZ self;
public:
	CVec_C2Tuple_u32CVec_u8ZZZ(const CVec_C2Tuple_u32CVec_u8ZZZ&) = delete;
	CVec_C2Tuple_u32CVec_u8ZZZ(CVec_C2Tuple_u32CVec_u8ZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_u32CVec_u8ZZZ(LDKCVec_C2Tuple_u32CVec_u8ZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_u32CVec_u8ZZZ() && { LDKCVec_C2Tuple_u32CVec_u8ZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_u32CVec_u8ZZZ() { CVec_C2Tuple_u32CVec_u8ZZZ_free(self); }
	CVec_C2Tuple_u32CVec_u8ZZZ& operator=(CVec_C2Tuple_u32CVec_u8ZZZ&& o) { CVec_C2Tuple_u32CVec_u8ZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_u32CVec_u8ZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_u32CVec_u8ZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_u32CVec_u8ZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_u32CVec_u8ZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_u32TxOutZZ {
private:
	LDKCVec_C2Tuple_u32TxOutZZ self;
public:
	CVec_C2Tuple_u32TxOutZZ(const CVec_C2Tuple_u32TxOutZZ&) = delete;
	CVec_C2Tuple_u32TxOutZZ(CVec_C2Tuple_u32TxOutZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_u32TxOutZZ(LDKCVec_C2Tuple_u32TxOutZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_u32TxOutZZ() && { LDKCVec_C2Tuple_u32TxOutZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_u32TxOutZZ() { CVec_C2Tuple_u32TxOutZZ_free(self); }
	CVec_C2Tuple_u32TxOutZZ& operator=(CVec_C2Tuple_u32TxOutZZ&& o) { CVec_C2Tuple_u32TxOutZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_u32TxOutZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_u32TxOutZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_u32TxOutZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_u32TxOutZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_u64CVec_u8ZZZ {
private:
	LDKCVec_C2Tuple_u64CVec_u8ZZZ self;
public:
	CVec_C2Tuple_u64CVec_u8ZZZ(const CVec_C2Tuple_u64CVec_u8ZZZ&) = delete;
	CVec_C2Tuple_u64CVec_u8ZZZ(CVec_C2Tuple_u64CVec_u8ZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_u64CVec_u8ZZZ(LDKCVec_C2Tuple_u64CVec_u8ZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_u64CVec_u8ZZZ() && { LDKCVec_C2Tuple_u64CVec_u8ZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_u64CVec_u8ZZZ() { CVec_C2Tuple_u64CVec_u8ZZZ_free(self); }
	CVec_C2Tuple_u64CVec_u8ZZZ& operator=(CVec_C2Tuple_u64CVec_u8ZZZ&& o) { CVec_C2Tuple_u64CVec_u8ZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_u64CVec_u8ZZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_u64CVec_u8ZZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_u64CVec_u8ZZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_u64CVec_u8ZZZ* operator ->() const { return &self; }
};
class CVec_C2Tuple_usizeTransactionZZ {
private:
	LDKCVec_C2Tuple_usizeTransactionZZ self;
public:
	CVec_C2Tuple_usizeTransactionZZ(const CVec_C2Tuple_usizeTransactionZZ&) = delete;
	CVec_C2Tuple_usizeTransactionZZ(CVec_C2Tuple_usizeTransactionZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C2Tuple_usizeTransactionZZ(LDKCVec_C2Tuple_usizeTransactionZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C2Tuple_usizeTransactionZZ() && { LDKCVec_C2Tuple_usizeTransactionZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C2Tuple_usizeTransactionZZ() { CVec_C2Tuple_usizeTransactionZZ_free(self); }
	CVec_C2Tuple_usizeTransactionZZ& operator=(CVec_C2Tuple_usizeTransactionZZ&& o) { CVec_C2Tuple_usizeTransactionZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C2Tuple_usizeTransactionZZ* operator &() { return &self; }
	LDKCVec_C2Tuple_usizeTransactionZZ* operator ->() { return &self; }
	const LDKCVec_C2Tuple_usizeTransactionZZ* operator &() const { return &self; }
	const LDKCVec_C2Tuple_usizeTransactionZZ* operator ->() const { return &self; }
};
class CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ {
private:
	LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ self;
public:
	CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ(const CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ&) = delete;
	CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ(CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ(LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ() && { LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ() { CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ_free(self); }
	CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ& operator=(CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ&& o) { CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ* operator &() { return &self; }
	LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ* operator ->() { return &self; }
	const LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ* operator &() const { return &self; }
	const LDKCVec_C3Tuple_OffersMessageDestinationBlindedPathZZ* operator ->() const { return &self; }
};
class CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ {
private:
	LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ self;
public:
	CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ(const CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ&) = delete;
	CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ(CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ(LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ() && { LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ() { CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ_free(self); }
	CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ& operator=(CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ&& o) { CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ* operator &() { return &self; }
	LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ* operator ->() { return &self; }
	const LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ* operator &() const { return &self; }
	const LDKCVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ* operator ->() const { return &self; }
};
class CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ {
private:
	LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ self;
public:
	CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ(const CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ&) = delete;
	CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ(CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ(LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ() && { LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ() { CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ_free(self); }
	CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ& operator=(CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ&& o) { CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ* operator &() { return &self; }
	LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ* operator ->() { return &self; }
	const LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ* operator &() const { return &self; }
	const LDKCVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ* operator ->() const { return &self; }
};
class CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ {
private:
	LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ self;
public:
	CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ(const CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ&) = delete;
	CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ(CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ(LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ() && { LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ() { CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ_free(self); }
	CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ& operator=(CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ&& o) { CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ* operator &() { return &self; }
	LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ* operator ->() { return &self; }
	const LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ* operator &() const { return &self; }
	const LDKCVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ* operator ->() const { return &self; }
};
class CVec_CResult_NoneAPIErrorZZ {
private:
	LDKCVec_CResult_NoneAPIErrorZZ self;
public:
	CVec_CResult_NoneAPIErrorZZ(const CVec_CResult_NoneAPIErrorZZ&) = delete;
	CVec_CResult_NoneAPIErrorZZ(CVec_CResult_NoneAPIErrorZZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_CResult_NoneAPIErrorZZ(LDKCVec_CResult_NoneAPIErrorZZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_CResult_NoneAPIErrorZZ() && { LDKCVec_CResult_NoneAPIErrorZZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_CResult_NoneAPIErrorZZ() { CVec_CResult_NoneAPIErrorZZ_free(self); }
	CVec_CResult_NoneAPIErrorZZ& operator=(CVec_CResult_NoneAPIErrorZZ&& o) { CVec_CResult_NoneAPIErrorZZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_CResult_NoneAPIErrorZZ* operator &() { return &self; }
	LDKCVec_CResult_NoneAPIErrorZZ* operator ->() { return &self; }
	const LDKCVec_CResult_NoneAPIErrorZZ* operator &() const { return &self; }
	const LDKCVec_CResult_NoneAPIErrorZZ* operator ->() const { return &self; }
};
class CVec_ChannelDetailsZ {
private:
	LDKCVec_ChannelDetailsZ self;
public:
	CVec_ChannelDetailsZ(const CVec_ChannelDetailsZ&) = delete;
	CVec_ChannelDetailsZ(CVec_ChannelDetailsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ChannelDetailsZ(LDKCVec_ChannelDetailsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ChannelDetailsZ() && { LDKCVec_ChannelDetailsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ChannelDetailsZ() { CVec_ChannelDetailsZ_free(self); }
	CVec_ChannelDetailsZ& operator=(CVec_ChannelDetailsZ&& o) { CVec_ChannelDetailsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ChannelDetailsZ* operator &() { return &self; }
	LDKCVec_ChannelDetailsZ* operator ->() { return &self; }
	const LDKCVec_ChannelDetailsZ* operator &() const { return &self; }
	const LDKCVec_ChannelDetailsZ* operator ->() const { return &self; }
};
class CVec_ChannelMonitorZ {
private:
	LDKCVec_ChannelMonitorZ self;
public:
	CVec_ChannelMonitorZ(const CVec_ChannelMonitorZ&) = delete;
	CVec_ChannelMonitorZ(CVec_ChannelMonitorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ChannelMonitorZ(LDKCVec_ChannelMonitorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ChannelMonitorZ() && { LDKCVec_ChannelMonitorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ChannelMonitorZ() { CVec_ChannelMonitorZ_free(self); }
	CVec_ChannelMonitorZ& operator=(CVec_ChannelMonitorZ&& o) { CVec_ChannelMonitorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ChannelMonitorZ* operator &() { return &self; }
	LDKCVec_ChannelMonitorZ* operator ->() { return &self; }
	const LDKCVec_ChannelMonitorZ* operator &() const { return &self; }
	const LDKCVec_ChannelMonitorZ* operator ->() const { return &self; }
};
class CVec_ChannelUpdateChecksumsZ {
private:
	LDKCVec_ChannelUpdateChecksumsZ self;
public:
	CVec_ChannelUpdateChecksumsZ(const CVec_ChannelUpdateChecksumsZ&) = delete;
	CVec_ChannelUpdateChecksumsZ(CVec_ChannelUpdateChecksumsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ChannelUpdateChecksumsZ(LDKCVec_ChannelUpdateChecksumsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ChannelUpdateChecksumsZ() && { LDKCVec_ChannelUpdateChecksumsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ChannelUpdateChecksumsZ() { CVec_ChannelUpdateChecksumsZ_free(self); }
	CVec_ChannelUpdateChecksumsZ& operator=(CVec_ChannelUpdateChecksumsZ&& o) { CVec_ChannelUpdateChecksumsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ChannelUpdateChecksumsZ* operator &() { return &self; }
	LDKCVec_ChannelUpdateChecksumsZ* operator ->() { return &self; }
	const LDKCVec_ChannelUpdateChecksumsZ* operator &() const { return &self; }
	const LDKCVec_ChannelUpdateChecksumsZ* operator ->() const { return &self; }
};
class CVec_ChannelUpdateTimestampsZ {
private:
	LDKCVec_ChannelUpdateTimestampsZ self;
public:
	CVec_ChannelUpdateTimestampsZ(const CVec_ChannelUpdateTimestampsZ&) = delete;
	CVec_ChannelUpdateTimestampsZ(CVec_ChannelUpdateTimestampsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ChannelUpdateTimestampsZ(LDKCVec_ChannelUpdateTimestampsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ChannelUpdateTimestampsZ() && { LDKCVec_ChannelUpdateTimestampsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ChannelUpdateTimestampsZ() { CVec_ChannelUpdateTimestampsZ_free(self); }
	CVec_ChannelUpdateTimestampsZ& operator=(CVec_ChannelUpdateTimestampsZ&& o) { CVec_ChannelUpdateTimestampsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ChannelUpdateTimestampsZ* operator &() { return &self; }
	LDKCVec_ChannelUpdateTimestampsZ* operator ->() { return &self; }
	const LDKCVec_ChannelUpdateTimestampsZ* operator &() const { return &self; }
	const LDKCVec_ChannelUpdateTimestampsZ* operator ->() const { return &self; }
};
class CVec_ClaimedHTLCZ {
private:
	LDKCVec_ClaimedHTLCZ self;
public:
	CVec_ClaimedHTLCZ(const CVec_ClaimedHTLCZ&) = delete;
	CVec_ClaimedHTLCZ(CVec_ClaimedHTLCZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ClaimedHTLCZ(LDKCVec_ClaimedHTLCZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ClaimedHTLCZ() && { LDKCVec_ClaimedHTLCZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ClaimedHTLCZ() { CVec_ClaimedHTLCZ_free(self); }
	CVec_ClaimedHTLCZ& operator=(CVec_ClaimedHTLCZ&& o) { CVec_ClaimedHTLCZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ClaimedHTLCZ* operator &() { return &self; }
	LDKCVec_ClaimedHTLCZ* operator ->() { return &self; }
	const LDKCVec_ClaimedHTLCZ* operator &() const { return &self; }
	const LDKCVec_ClaimedHTLCZ* operator ->() const { return &self; }
};
class CVec_CommitmentTransactionZ {
private:
	LDKCVec_CommitmentTransactionZ self;
public:
	CVec_CommitmentTransactionZ(const CVec_CommitmentTransactionZ&) = delete;
	CVec_CommitmentTransactionZ(CVec_CommitmentTransactionZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_CommitmentTransactionZ(LDKCVec_CommitmentTransactionZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_CommitmentTransactionZ() && { LDKCVec_CommitmentTransactionZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_CommitmentTransactionZ() { CVec_CommitmentTransactionZ_free(self); }
	CVec_CommitmentTransactionZ& operator=(CVec_CommitmentTransactionZ&& o) { CVec_CommitmentTransactionZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_CommitmentTransactionZ* operator &() { return &self; }
	LDKCVec_CommitmentTransactionZ* operator ->() { return &self; }
	const LDKCVec_CommitmentTransactionZ* operator &() const { return &self; }
	const LDKCVec_CommitmentTransactionZ* operator ->() const { return &self; }
};
class CVec_ECDSASignatureZ {
private:
	LDKCVec_ECDSASignatureZ self;
public:
	CVec_ECDSASignatureZ(const CVec_ECDSASignatureZ&) = delete;
	CVec_ECDSASignatureZ(CVec_ECDSASignatureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ECDSASignatureZ(LDKCVec_ECDSASignatureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ECDSASignatureZ() && { LDKCVec_ECDSASignatureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ECDSASignatureZ() { CVec_ECDSASignatureZ_free(self); }
	CVec_ECDSASignatureZ& operator=(CVec_ECDSASignatureZ&& o) { CVec_ECDSASignatureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ECDSASignatureZ* operator &() { return &self; }
	LDKCVec_ECDSASignatureZ* operator ->() { return &self; }
	const LDKCVec_ECDSASignatureZ* operator &() const { return &self; }
	const LDKCVec_ECDSASignatureZ* operator ->() const { return &self; }
};
class CVec_ForwardNodeZ {
private:
	LDKCVec_ForwardNodeZ self;
public:
	CVec_ForwardNodeZ(const CVec_ForwardNodeZ&) = delete;
	CVec_ForwardNodeZ(CVec_ForwardNodeZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ForwardNodeZ(LDKCVec_ForwardNodeZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ForwardNodeZ() && { LDKCVec_ForwardNodeZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ForwardNodeZ() { CVec_ForwardNodeZ_free(self); }
	CVec_ForwardNodeZ& operator=(CVec_ForwardNodeZ&& o) { CVec_ForwardNodeZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ForwardNodeZ* operator &() { return &self; }
	LDKCVec_ForwardNodeZ* operator ->() { return &self; }
	const LDKCVec_ForwardNodeZ* operator &() const { return &self; }
	const LDKCVec_ForwardNodeZ* operator ->() const { return &self; }
};
class CVec_FutureZ {
private:
	LDKCVec_FutureZ self;
public:
	CVec_FutureZ(const CVec_FutureZ&) = delete;
	CVec_FutureZ(CVec_FutureZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_FutureZ(LDKCVec_FutureZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_FutureZ() && { LDKCVec_FutureZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_FutureZ() { CVec_FutureZ_free(self); }
	CVec_FutureZ& operator=(CVec_FutureZ&& o) { CVec_FutureZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_FutureZ* operator &() { return &self; }
	LDKCVec_FutureZ* operator ->() { return &self; }
	const LDKCVec_FutureZ* operator &() const { return &self; }
	const LDKCVec_FutureZ* operator ->() const { return &self; }
};
class CVec_HTLCDescriptorZ {
private:
	LDKCVec_HTLCDescriptorZ self;
public:
	CVec_HTLCDescriptorZ(const CVec_HTLCDescriptorZ&) = delete;
	CVec_HTLCDescriptorZ(CVec_HTLCDescriptorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_HTLCDescriptorZ(LDKCVec_HTLCDescriptorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_HTLCDescriptorZ() && { LDKCVec_HTLCDescriptorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_HTLCDescriptorZ() { CVec_HTLCDescriptorZ_free(self); }
	CVec_HTLCDescriptorZ& operator=(CVec_HTLCDescriptorZ&& o) { CVec_HTLCDescriptorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_HTLCDescriptorZ* operator &() { return &self; }
	LDKCVec_HTLCDescriptorZ* operator ->() { return &self; }
	const LDKCVec_HTLCDescriptorZ* operator &() const { return &self; }
	const LDKCVec_HTLCDescriptorZ* operator ->() const { return &self; }
};
class CVec_HTLCOutputInCommitmentZ {
private:
	LDKCVec_HTLCOutputInCommitmentZ self;
public:
	CVec_HTLCOutputInCommitmentZ(const CVec_HTLCOutputInCommitmentZ&) = delete;
	CVec_HTLCOutputInCommitmentZ(CVec_HTLCOutputInCommitmentZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_HTLCOutputInCommitmentZ(LDKCVec_HTLCOutputInCommitmentZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_HTLCOutputInCommitmentZ() && { LDKCVec_HTLCOutputInCommitmentZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_HTLCOutputInCommitmentZ() { CVec_HTLCOutputInCommitmentZ_free(self); }
	CVec_HTLCOutputInCommitmentZ& operator=(CVec_HTLCOutputInCommitmentZ&& o) { CVec_HTLCOutputInCommitmentZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_HTLCOutputInCommitmentZ* operator &() { return &self; }
	LDKCVec_HTLCOutputInCommitmentZ* operator ->() { return &self; }
	const LDKCVec_HTLCOutputInCommitmentZ* operator &() const { return &self; }
	const LDKCVec_HTLCOutputInCommitmentZ* operator ->() const { return &self; }
};
class CVec_MessageSendEventZ {
private:
	LDKCVec_MessageSendEventZ self;
public:
	CVec_MessageSendEventZ(const CVec_MessageSendEventZ&) = delete;
	CVec_MessageSendEventZ(CVec_MessageSendEventZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_MessageSendEventZ(LDKCVec_MessageSendEventZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_MessageSendEventZ() && { LDKCVec_MessageSendEventZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_MessageSendEventZ() { CVec_MessageSendEventZ_free(self); }
	CVec_MessageSendEventZ& operator=(CVec_MessageSendEventZ&& o) { CVec_MessageSendEventZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_MessageSendEventZ* operator &() { return &self; }
	LDKCVec_MessageSendEventZ* operator ->() { return &self; }
	const LDKCVec_MessageSendEventZ* operator &() const { return &self; }
	const LDKCVec_MessageSendEventZ* operator ->() const { return &self; }
};
class CVec_MonitorEventZ {
private:
	LDKCVec_MonitorEventZ self;
public:
	CVec_MonitorEventZ(const CVec_MonitorEventZ&) = delete;
	CVec_MonitorEventZ(CVec_MonitorEventZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_MonitorEventZ(LDKCVec_MonitorEventZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_MonitorEventZ() && { LDKCVec_MonitorEventZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_MonitorEventZ() { CVec_MonitorEventZ_free(self); }
	CVec_MonitorEventZ& operator=(CVec_MonitorEventZ&& o) { CVec_MonitorEventZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_MonitorEventZ* operator &() { return &self; }
	LDKCVec_MonitorEventZ* operator ->() { return &self; }
	const LDKCVec_MonitorEventZ* operator &() const { return &self; }
	const LDKCVec_MonitorEventZ* operator ->() const { return &self; }
};
class CVec_MonitorUpdateIdZ {
private:
	LDKCVec_MonitorUpdateIdZ self;
public:
	CVec_MonitorUpdateIdZ(const CVec_MonitorUpdateIdZ&) = delete;
	CVec_MonitorUpdateIdZ(CVec_MonitorUpdateIdZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_MonitorUpdateIdZ(LDKCVec_MonitorUpdateIdZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_MonitorUpdateIdZ() && { LDKCVec_MonitorUpdateIdZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_MonitorUpdateIdZ() { CVec_MonitorUpdateIdZ_free(self); }
	CVec_MonitorUpdateIdZ& operator=(CVec_MonitorUpdateIdZ&& o) { CVec_MonitorUpdateIdZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_MonitorUpdateIdZ* operator &() { return &self; }
	LDKCVec_MonitorUpdateIdZ* operator ->() { return &self; }
	const LDKCVec_MonitorUpdateIdZ* operator &() const { return &self; }
	const LDKCVec_MonitorUpdateIdZ* operator ->() const { return &self; }
};
class CVec_NodeIdZ {
private:
	LDKCVec_NodeIdZ self;
public:
	CVec_NodeIdZ(const CVec_NodeIdZ&) = delete;
	CVec_NodeIdZ(CVec_NodeIdZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_NodeIdZ(LDKCVec_NodeIdZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_NodeIdZ() && { LDKCVec_NodeIdZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_NodeIdZ() { CVec_NodeIdZ_free(self); }
	CVec_NodeIdZ& operator=(CVec_NodeIdZ&& o) { CVec_NodeIdZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_NodeIdZ* operator &() { return &self; }
	LDKCVec_NodeIdZ* operator ->() { return &self; }
	const LDKCVec_NodeIdZ* operator &() const { return &self; }
	const LDKCVec_NodeIdZ* operator ->() const { return &self; }
};
class CVec_OutPointZ {
private:
	LDKCVec_OutPointZ self;
public:
	CVec_OutPointZ(const CVec_OutPointZ&) = delete;
	CVec_OutPointZ(CVec_OutPointZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_OutPointZ(LDKCVec_OutPointZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_OutPointZ() && { LDKCVec_OutPointZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_OutPointZ() { CVec_OutPointZ_free(self); }
	CVec_OutPointZ& operator=(CVec_OutPointZ&& o) { CVec_OutPointZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_OutPointZ* operator &() { return &self; }
	LDKCVec_OutPointZ* operator ->() { return &self; }
	const LDKCVec_OutPointZ* operator &() const { return &self; }
	const LDKCVec_OutPointZ* operator ->() const { return &self; }
};
class CVec_PathZ {
private:
	LDKCVec_PathZ self;
public:
	CVec_PathZ(const CVec_PathZ&) = delete;
	CVec_PathZ(CVec_PathZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_PathZ(LDKCVec_PathZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_PathZ() && { LDKCVec_PathZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_PathZ() { CVec_PathZ_free(self); }
	CVec_PathZ& operator=(CVec_PathZ&& o) { CVec_PathZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_PathZ* operator &() { return &self; }
	LDKCVec_PathZ* operator ->() { return &self; }
	const LDKCVec_PathZ* operator &() const { return &self; }
	const LDKCVec_PathZ* operator ->() const { return &self; }
};
class CVec_PhantomRouteHintsZ {
private:
	LDKCVec_PhantomRouteHintsZ self;
public:
	CVec_PhantomRouteHintsZ(const CVec_PhantomRouteHintsZ&) = delete;
	CVec_PhantomRouteHintsZ(CVec_PhantomRouteHintsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_PhantomRouteHintsZ(LDKCVec_PhantomRouteHintsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_PhantomRouteHintsZ() && { LDKCVec_PhantomRouteHintsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_PhantomRouteHintsZ() { CVec_PhantomRouteHintsZ_free(self); }
	CVec_PhantomRouteHintsZ& operator=(CVec_PhantomRouteHintsZ&& o) { CVec_PhantomRouteHintsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_PhantomRouteHintsZ* operator &() { return &self; }
	LDKCVec_PhantomRouteHintsZ* operator ->() { return &self; }
	const LDKCVec_PhantomRouteHintsZ* operator &() const { return &self; }
	const LDKCVec_PhantomRouteHintsZ* operator ->() const { return &self; }
};
class CVec_PrivateRouteZ {
private:
	LDKCVec_PrivateRouteZ self;
public:
	CVec_PrivateRouteZ(const CVec_PrivateRouteZ&) = delete;
	CVec_PrivateRouteZ(CVec_PrivateRouteZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_PrivateRouteZ(LDKCVec_PrivateRouteZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_PrivateRouteZ() && { LDKCVec_PrivateRouteZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_PrivateRouteZ() { CVec_PrivateRouteZ_free(self); }
	CVec_PrivateRouteZ& operator=(CVec_PrivateRouteZ&& o) { CVec_PrivateRouteZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_PrivateRouteZ* operator &() { return &self; }
	LDKCVec_PrivateRouteZ* operator ->() { return &self; }
	const LDKCVec_PrivateRouteZ* operator &() const { return &self; }
	const LDKCVec_PrivateRouteZ* operator ->() const { return &self; }
};
class CVec_PublicKeyZ {
private:
	LDKCVec_PublicKeyZ self;
public:
	CVec_PublicKeyZ(const CVec_PublicKeyZ&) = delete;
	CVec_PublicKeyZ(CVec_PublicKeyZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_PublicKeyZ(LDKCVec_PublicKeyZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_PublicKeyZ() && { LDKCVec_PublicKeyZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_PublicKeyZ() { CVec_PublicKeyZ_free(self); }
	CVec_PublicKeyZ& operator=(CVec_PublicKeyZ&& o) { CVec_PublicKeyZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_PublicKeyZ* operator &() { return &self; }
	LDKCVec_PublicKeyZ* operator ->() { return &self; }
	const LDKCVec_PublicKeyZ* operator &() const { return &self; }
	const LDKCVec_PublicKeyZ* operator ->() const { return &self; }
};
class CVec_RecentPaymentDetailsZ {
private:
	LDKCVec_RecentPaymentDetailsZ self;
public:
	CVec_RecentPaymentDetailsZ(const CVec_RecentPaymentDetailsZ&) = delete;
	CVec_RecentPaymentDetailsZ(CVec_RecentPaymentDetailsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_RecentPaymentDetailsZ(LDKCVec_RecentPaymentDetailsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_RecentPaymentDetailsZ() && { LDKCVec_RecentPaymentDetailsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_RecentPaymentDetailsZ() { CVec_RecentPaymentDetailsZ_free(self); }
	CVec_RecentPaymentDetailsZ& operator=(CVec_RecentPaymentDetailsZ&& o) { CVec_RecentPaymentDetailsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_RecentPaymentDetailsZ* operator &() { return &self; }
	LDKCVec_RecentPaymentDetailsZ* operator ->() { return &self; }
	const LDKCVec_RecentPaymentDetailsZ* operator &() const { return &self; }
	const LDKCVec_RecentPaymentDetailsZ* operator ->() const { return &self; }
};
class CVec_RouteHintHopZ {
private:
	LDKCVec_RouteHintHopZ self;
public:
	CVec_RouteHintHopZ(const CVec_RouteHintHopZ&) = delete;
	CVec_RouteHintHopZ(CVec_RouteHintHopZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_RouteHintHopZ(LDKCVec_RouteHintHopZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_RouteHintHopZ() && { LDKCVec_RouteHintHopZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_RouteHintHopZ() { CVec_RouteHintHopZ_free(self); }
	CVec_RouteHintHopZ& operator=(CVec_RouteHintHopZ&& o) { CVec_RouteHintHopZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_RouteHintHopZ* operator &() { return &self; }
	LDKCVec_RouteHintHopZ* operator ->() { return &self; }
	const LDKCVec_RouteHintHopZ* operator &() const { return &self; }
	const LDKCVec_RouteHintHopZ* operator ->() const { return &self; }
};
class CVec_RouteHintZ {
private:
	LDKCVec_RouteHintZ self;
public:
	CVec_RouteHintZ(const CVec_RouteHintZ&) = delete;
	CVec_RouteHintZ(CVec_RouteHintZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_RouteHintZ(LDKCVec_RouteHintZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_RouteHintZ() && { LDKCVec_RouteHintZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_RouteHintZ() { CVec_RouteHintZ_free(self); }
	CVec_RouteHintZ& operator=(CVec_RouteHintZ&& o) { CVec_RouteHintZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_RouteHintZ* operator &() { return &self; }
	LDKCVec_RouteHintZ* operator ->() { return &self; }
	const LDKCVec_RouteHintZ* operator &() const { return &self; }
	const LDKCVec_RouteHintZ* operator ->() const { return &self; }
};
class CVec_RouteHopZ {
private:
	LDKCVec_RouteHopZ self;
public:
	CVec_RouteHopZ(const CVec_RouteHopZ&) = delete;
	CVec_RouteHopZ(CVec_RouteHopZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_RouteHopZ(LDKCVec_RouteHopZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_RouteHopZ() && { LDKCVec_RouteHopZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_RouteHopZ() { CVec_RouteHopZ_free(self); }
	CVec_RouteHopZ& operator=(CVec_RouteHopZ&& o) { CVec_RouteHopZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_RouteHopZ* operator &() { return &self; }
	LDKCVec_RouteHopZ* operator ->() { return &self; }
	const LDKCVec_RouteHopZ* operator &() const { return &self; }
	const LDKCVec_RouteHopZ* operator ->() const { return &self; }
};
class CVec_SocketAddressZ {
private:
	LDKCVec_SocketAddressZ self;
public:
	CVec_SocketAddressZ(const CVec_SocketAddressZ&) = delete;
	CVec_SocketAddressZ(CVec_SocketAddressZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_SocketAddressZ(LDKCVec_SocketAddressZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_SocketAddressZ() && { LDKCVec_SocketAddressZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_SocketAddressZ() { CVec_SocketAddressZ_free(self); }
	CVec_SocketAddressZ& operator=(CVec_SocketAddressZ&& o) { CVec_SocketAddressZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_SocketAddressZ* operator &() { return &self; }
	LDKCVec_SocketAddressZ* operator ->() { return &self; }
	const LDKCVec_SocketAddressZ* operator &() const { return &self; }
	const LDKCVec_SocketAddressZ* operator ->() const { return &self; }
};
class CVec_SpendableOutputDescriptorZ {
private:
	LDKCVec_SpendableOutputDescriptorZ self;
public:
	CVec_SpendableOutputDescriptorZ(const CVec_SpendableOutputDescriptorZ&) = delete;
	CVec_SpendableOutputDescriptorZ(CVec_SpendableOutputDescriptorZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_SpendableOutputDescriptorZ(LDKCVec_SpendableOutputDescriptorZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_SpendableOutputDescriptorZ() && { LDKCVec_SpendableOutputDescriptorZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_SpendableOutputDescriptorZ() { CVec_SpendableOutputDescriptorZ_free(self); }
	CVec_SpendableOutputDescriptorZ& operator=(CVec_SpendableOutputDescriptorZ&& o) { CVec_SpendableOutputDescriptorZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_SpendableOutputDescriptorZ* operator &() { return &self; }
	LDKCVec_SpendableOutputDescriptorZ* operator ->() { return &self; }
	const LDKCVec_SpendableOutputDescriptorZ* operator &() const { return &self; }
	const LDKCVec_SpendableOutputDescriptorZ* operator ->() const { return &self; }
};
class CVec_StrZ {
private:
	LDKCVec_StrZ self;
public:
	CVec_StrZ(const CVec_StrZ&) = delete;
	CVec_StrZ(CVec_StrZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_StrZ(LDKCVec_StrZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_StrZ() && { LDKCVec_StrZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_StrZ() { CVec_StrZ_free(self); }
	CVec_StrZ& operator=(CVec_StrZ&& o) { CVec_StrZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_StrZ* operator &() { return &self; }
	LDKCVec_StrZ* operator ->() { return &self; }
	const LDKCVec_StrZ* operator &() const { return &self; }
	const LDKCVec_StrZ* operator ->() const { return &self; }
};
class CVec_ThirtyTwoBytesZ {
private:
	LDKCVec_ThirtyTwoBytesZ self;
public:
	CVec_ThirtyTwoBytesZ(const CVec_ThirtyTwoBytesZ&) = delete;
	CVec_ThirtyTwoBytesZ(CVec_ThirtyTwoBytesZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_ThirtyTwoBytesZ(LDKCVec_ThirtyTwoBytesZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_ThirtyTwoBytesZ() && { LDKCVec_ThirtyTwoBytesZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_ThirtyTwoBytesZ() { CVec_ThirtyTwoBytesZ_free(self); }
	CVec_ThirtyTwoBytesZ& operator=(CVec_ThirtyTwoBytesZ&& o) { CVec_ThirtyTwoBytesZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_ThirtyTwoBytesZ* operator &() { return &self; }
	LDKCVec_ThirtyTwoBytesZ* operator ->() { return &self; }
	const LDKCVec_ThirtyTwoBytesZ* operator &() const { return &self; }
	const LDKCVec_ThirtyTwoBytesZ* operator ->() const { return &self; }
};
class CVec_TransactionOutputsZ {
private:
	LDKCVec_TransactionOutputsZ self;
public:
	CVec_TransactionOutputsZ(const CVec_TransactionOutputsZ&) = delete;
	CVec_TransactionOutputsZ(CVec_TransactionOutputsZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_TransactionOutputsZ(LDKCVec_TransactionOutputsZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_TransactionOutputsZ() && { LDKCVec_TransactionOutputsZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_TransactionOutputsZ() { CVec_TransactionOutputsZ_free(self); }
	CVec_TransactionOutputsZ& operator=(CVec_TransactionOutputsZ&& o) { CVec_TransactionOutputsZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_TransactionOutputsZ* operator &() { return &self; }
	LDKCVec_TransactionOutputsZ* operator ->() { return &self; }
	const LDKCVec_TransactionOutputsZ* operator &() const { return &self; }
	const LDKCVec_TransactionOutputsZ* operator ->() const { return &self; }
};
class CVec_TransactionZ {
private:
	LDKCVec_TransactionZ self;
public:
	CVec_TransactionZ(const CVec_TransactionZ&) = delete;
	CVec_TransactionZ(CVec_TransactionZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_TransactionZ(LDKCVec_TransactionZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_TransactionZ() && { LDKCVec_TransactionZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_TransactionZ() { CVec_TransactionZ_free(self); }
	CVec_TransactionZ& operator=(CVec_TransactionZ&& o) { CVec_TransactionZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_TransactionZ* operator &() { return &self; }
	LDKCVec_TransactionZ* operator ->() { return &self; }
	const LDKCVec_TransactionZ* operator &() const { return &self; }
	const LDKCVec_TransactionZ* operator ->() const { return &self; }
};
class CVec_TxOutZ {
private:
	LDKCVec_TxOutZ self;
public:
	CVec_TxOutZ(const CVec_TxOutZ&) = delete;
	CVec_TxOutZ(CVec_TxOutZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_TxOutZ(LDKCVec_TxOutZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_TxOutZ() && { LDKCVec_TxOutZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_TxOutZ() { CVec_TxOutZ_free(self); }
	CVec_TxOutZ& operator=(CVec_TxOutZ&& o) { CVec_TxOutZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_TxOutZ* operator &() { return &self; }
	LDKCVec_TxOutZ* operator ->() { return &self; }
	const LDKCVec_TxOutZ* operator &() const { return &self; }
	const LDKCVec_TxOutZ* operator ->() const { return &self; }
};
class CVec_U5Z {
private:
	LDKCVec_U5Z self;
public:
	CVec_U5Z(const CVec_U5Z&) = delete;
	CVec_U5Z(CVec_U5Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_U5Z(LDKCVec_U5Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_U5Z() && { LDKCVec_U5Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_U5Z() { CVec_U5Z_free(self); }
	CVec_U5Z& operator=(CVec_U5Z&& o) { CVec_U5Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_U5Z* operator &() { return &self; }
	LDKCVec_U5Z* operator ->() { return &self; }
	const LDKCVec_U5Z* operator &() const { return &self; }
	const LDKCVec_U5Z* operator ->() const { return &self; }
};
class CVec_UpdateAddHTLCZ {
private:
	LDKCVec_UpdateAddHTLCZ self;
public:
	CVec_UpdateAddHTLCZ(const CVec_UpdateAddHTLCZ&) = delete;
	CVec_UpdateAddHTLCZ(CVec_UpdateAddHTLCZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_UpdateAddHTLCZ(LDKCVec_UpdateAddHTLCZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_UpdateAddHTLCZ() && { LDKCVec_UpdateAddHTLCZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_UpdateAddHTLCZ() { CVec_UpdateAddHTLCZ_free(self); }
	CVec_UpdateAddHTLCZ& operator=(CVec_UpdateAddHTLCZ&& o) { CVec_UpdateAddHTLCZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_UpdateAddHTLCZ* operator &() { return &self; }
	LDKCVec_UpdateAddHTLCZ* operator ->() { return &self; }
	const LDKCVec_UpdateAddHTLCZ* operator &() const { return &self; }
	const LDKCVec_UpdateAddHTLCZ* operator ->() const { return &self; }
};
class CVec_UpdateFailHTLCZ {
private:
	LDKCVec_UpdateFailHTLCZ self;
public:
	CVec_UpdateFailHTLCZ(const CVec_UpdateFailHTLCZ&) = delete;
	CVec_UpdateFailHTLCZ(CVec_UpdateFailHTLCZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_UpdateFailHTLCZ(LDKCVec_UpdateFailHTLCZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_UpdateFailHTLCZ() && { LDKCVec_UpdateFailHTLCZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_UpdateFailHTLCZ() { CVec_UpdateFailHTLCZ_free(self); }
	CVec_UpdateFailHTLCZ& operator=(CVec_UpdateFailHTLCZ&& o) { CVec_UpdateFailHTLCZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_UpdateFailHTLCZ* operator &() { return &self; }
	LDKCVec_UpdateFailHTLCZ* operator ->() { return &self; }
	const LDKCVec_UpdateFailHTLCZ* operator &() const { return &self; }
	const LDKCVec_UpdateFailHTLCZ* operator ->() const { return &self; }
};
class CVec_UpdateFailMalformedHTLCZ {
private:
	LDKCVec_UpdateFailMalformedHTLCZ self;
public:
	CVec_UpdateFailMalformedHTLCZ(const CVec_UpdateFailMalformedHTLCZ&) = delete;
	CVec_UpdateFailMalformedHTLCZ(CVec_UpdateFailMalformedHTLCZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_UpdateFailMalformedHTLCZ(LDKCVec_UpdateFailMalformedHTLCZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_UpdateFailMalformedHTLCZ() && { LDKCVec_UpdateFailMalformedHTLCZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_UpdateFailMalformedHTLCZ() { CVec_UpdateFailMalformedHTLCZ_free(self); }
	CVec_UpdateFailMalformedHTLCZ& operator=(CVec_UpdateFailMalformedHTLCZ&& o) { CVec_UpdateFailMalformedHTLCZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_UpdateFailMalformedHTLCZ* operator &() { return &self; }
	LDKCVec_UpdateFailMalformedHTLCZ* operator ->() { return &self; }
	const LDKCVec_UpdateFailMalformedHTLCZ* operator &() const { return &self; }
	const LDKCVec_UpdateFailMalformedHTLCZ* operator ->() const { return &self; }
};
class CVec_UpdateFulfillHTLCZ {
private:
	LDKCVec_UpdateFulfillHTLCZ self;
public:
	CVec_UpdateFulfillHTLCZ(const CVec_UpdateFulfillHTLCZ&) = delete;
	CVec_UpdateFulfillHTLCZ(CVec_UpdateFulfillHTLCZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_UpdateFulfillHTLCZ(LDKCVec_UpdateFulfillHTLCZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_UpdateFulfillHTLCZ() && { LDKCVec_UpdateFulfillHTLCZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_UpdateFulfillHTLCZ() { CVec_UpdateFulfillHTLCZ_free(self); }
	CVec_UpdateFulfillHTLCZ& operator=(CVec_UpdateFulfillHTLCZ&& o) { CVec_UpdateFulfillHTLCZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_UpdateFulfillHTLCZ* operator &() { return &self; }
	LDKCVec_UpdateFulfillHTLCZ* operator ->() { return &self; }
	const LDKCVec_UpdateFulfillHTLCZ* operator &() const { return &self; }
	const LDKCVec_UpdateFulfillHTLCZ* operator ->() const { return &self; }
};
class CVec_WitnessZ {
private:
	LDKCVec_WitnessZ self;
public:
	CVec_WitnessZ(const CVec_WitnessZ&) = delete;
	CVec_WitnessZ(CVec_WitnessZ&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_WitnessZ(LDKCVec_WitnessZ&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_WitnessZ() && { LDKCVec_WitnessZ res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_WitnessZ() { CVec_WitnessZ_free(self); }
	CVec_WitnessZ& operator=(CVec_WitnessZ&& o) { CVec_WitnessZ_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_WitnessZ* operator &() { return &self; }
	LDKCVec_WitnessZ* operator ->() { return &self; }
	const LDKCVec_WitnessZ* operator &() const { return &self; }
	const LDKCVec_WitnessZ* operator ->() const { return &self; }
};
class CVec_u64Z {
private:
	LDKCVec_u64Z self;
public:
	CVec_u64Z(const CVec_u64Z&) = delete;
	CVec_u64Z(CVec_u64Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_u64Z(LDKCVec_u64Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_u64Z() && { LDKCVec_u64Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_u64Z() { CVec_u64Z_free(self); }
	CVec_u64Z& operator=(CVec_u64Z&& o) { CVec_u64Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_u64Z* operator &() { return &self; }
	LDKCVec_u64Z* operator ->() { return &self; }
	const LDKCVec_u64Z* operator &() const { return &self; }
	const LDKCVec_u64Z* operator ->() const { return &self; }
};
class CVec_u8Z {
private:
	LDKCVec_u8Z self;
public:
	CVec_u8Z(const CVec_u8Z&) = delete;
	CVec_u8Z(CVec_u8Z&& o) : self(o.self) { memset(&o.self, 0, sizeof(o.self)); }
	CVec_u8Z(LDKCVec_u8Z&& m_self) : self(m_self) { memset(&m_self, 0, sizeof(m_self)); }
	operator LDKCVec_u8Z() && { LDKCVec_u8Z res = self; memset(&self, 0, sizeof(self)); return res; }
	~CVec_u8Z() { CVec_u8Z_free(self); }
	CVec_u8Z& operator=(CVec_u8Z&& o) { CVec_u8Z_free(self); self = o.self; memset(&o.self, 0, sizeof(o.self)); return *this; }
	LDKCVec_u8Z* operator &() { return &self; }
	LDKCVec_u8Z* operator ->() { return &self; }
	const LDKCVec_u8Z* operator &() const { return &self; }
	const LDKCVec_u8Z* operator ->() const { return &self; }
};

inline void BroadcasterInterface::broadcast_transactions(struct LDKCVec_TransactionZ txs) {
	(self.broadcast_transactions)(self.this_arg, txs);
}
inline void ChannelMessageHandler::handle_open_channel(struct LDKPublicKey their_node_id, const struct LDKOpenChannel *NONNULL_PTR msg) {
	(self.handle_open_channel)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_open_channel_v2(struct LDKPublicKey their_node_id, const struct LDKOpenChannelV2 *NONNULL_PTR msg) {
	(self.handle_open_channel_v2)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_accept_channel(struct LDKPublicKey their_node_id, const struct LDKAcceptChannel *NONNULL_PTR msg) {
	(self.handle_accept_channel)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_accept_channel_v2(struct LDKPublicKey their_node_id, const struct LDKAcceptChannelV2 *NONNULL_PTR msg) {
	(self.handle_accept_channel_v2)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_funding_created(struct LDKPublicKey their_node_id, const struct LDKFundingCreated *NONNULL_PTR msg) {
	(self.handle_funding_created)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_funding_signed(struct LDKPublicKey their_node_id, const struct LDKFundingSigned *NONNULL_PTR msg) {
	(self.handle_funding_signed)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_channel_ready(struct LDKPublicKey their_node_id, const struct LDKChannelReady *NONNULL_PTR msg) {
	(self.handle_channel_ready)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_shutdown(struct LDKPublicKey their_node_id, const struct LDKShutdown *NONNULL_PTR msg) {
	(self.handle_shutdown)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_closing_signed(struct LDKPublicKey their_node_id, const struct LDKClosingSigned *NONNULL_PTR msg) {
	(self.handle_closing_signed)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_stfu(struct LDKPublicKey their_node_id, const struct LDKStfu *NONNULL_PTR msg) {
	(self.handle_stfu)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_splice(struct LDKPublicKey their_node_id, const struct LDKSplice *NONNULL_PTR msg) {
	(self.handle_splice)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_splice_ack(struct LDKPublicKey their_node_id, const struct LDKSpliceAck *NONNULL_PTR msg) {
	(self.handle_splice_ack)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_splice_locked(struct LDKPublicKey their_node_id, const struct LDKSpliceLocked *NONNULL_PTR msg) {
	(self.handle_splice_locked)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_add_input(struct LDKPublicKey their_node_id, const struct LDKTxAddInput *NONNULL_PTR msg) {
	(self.handle_tx_add_input)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_add_output(struct LDKPublicKey their_node_id, const struct LDKTxAddOutput *NONNULL_PTR msg) {
	(self.handle_tx_add_output)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_remove_input(struct LDKPublicKey their_node_id, const struct LDKTxRemoveInput *NONNULL_PTR msg) {
	(self.handle_tx_remove_input)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_remove_output(struct LDKPublicKey their_node_id, const struct LDKTxRemoveOutput *NONNULL_PTR msg) {
	(self.handle_tx_remove_output)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_complete(struct LDKPublicKey their_node_id, const struct LDKTxComplete *NONNULL_PTR msg) {
	(self.handle_tx_complete)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_signatures(struct LDKPublicKey their_node_id, const struct LDKTxSignatures *NONNULL_PTR msg) {
	(self.handle_tx_signatures)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_init_rbf(struct LDKPublicKey their_node_id, const struct LDKTxInitRbf *NONNULL_PTR msg) {
	(self.handle_tx_init_rbf)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_ack_rbf(struct LDKPublicKey their_node_id, const struct LDKTxAckRbf *NONNULL_PTR msg) {
	(self.handle_tx_ack_rbf)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_tx_abort(struct LDKPublicKey their_node_id, const struct LDKTxAbort *NONNULL_PTR msg) {
	(self.handle_tx_abort)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_update_add_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateAddHTLC *NONNULL_PTR msg) {
	(self.handle_update_add_htlc)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_update_fulfill_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFulfillHTLC *NONNULL_PTR msg) {
	(self.handle_update_fulfill_htlc)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_update_fail_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFailHTLC *NONNULL_PTR msg) {
	(self.handle_update_fail_htlc)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_update_fail_malformed_htlc(struct LDKPublicKey their_node_id, const struct LDKUpdateFailMalformedHTLC *NONNULL_PTR msg) {
	(self.handle_update_fail_malformed_htlc)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_commitment_signed(struct LDKPublicKey their_node_id, const struct LDKCommitmentSigned *NONNULL_PTR msg) {
	(self.handle_commitment_signed)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_revoke_and_ack(struct LDKPublicKey their_node_id, const struct LDKRevokeAndACK *NONNULL_PTR msg) {
	(self.handle_revoke_and_ack)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_update_fee(struct LDKPublicKey their_node_id, const struct LDKUpdateFee *NONNULL_PTR msg) {
	(self.handle_update_fee)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_announcement_signatures(struct LDKPublicKey their_node_id, const struct LDKAnnouncementSignatures *NONNULL_PTR msg) {
	(self.handle_announcement_signatures)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::peer_disconnected(struct LDKPublicKey their_node_id) {
	(self.peer_disconnected)(self.this_arg, their_node_id);
}
inline LDK::CResult_NoneNoneZ ChannelMessageHandler::peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR msg, bool inbound) {
	LDK::CResult_NoneNoneZ ret = (self.peer_connected)(self.this_arg, their_node_id, msg, inbound);
	return ret;
}
inline void ChannelMessageHandler::handle_channel_reestablish(struct LDKPublicKey their_node_id, const struct LDKChannelReestablish *NONNULL_PTR msg) {
	(self.handle_channel_reestablish)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_channel_update(struct LDKPublicKey their_node_id, const struct LDKChannelUpdate *NONNULL_PTR msg) {
	(self.handle_channel_update)(self.this_arg, their_node_id, msg);
}
inline void ChannelMessageHandler::handle_error(struct LDKPublicKey their_node_id, const struct LDKErrorMessage *NONNULL_PTR msg) {
	(self.handle_error)(self.this_arg, their_node_id, msg);
}
inline LDK::NodeFeatures ChannelMessageHandler::provided_node_features() {
	LDK::NodeFeatures ret = (self.provided_node_features)(self.this_arg);
	return ret;
}
inline LDK::InitFeatures ChannelMessageHandler::provided_init_features(struct LDKPublicKey their_node_id) {
	LDK::InitFeatures ret = (self.provided_init_features)(self.this_arg, their_node_id);
	return ret;
}
inline LDK::COption_CVec_ThirtyTwoBytesZZ ChannelMessageHandler::get_chain_hashes() {
	LDK::COption_CVec_ThirtyTwoBytesZZ ret = (self.get_chain_hashes)(self.this_arg);
	return ret;
}
inline LDKPublicKey ChannelSigner::get_per_commitment_point(uint64_t idx) {
	LDKPublicKey ret = (self.get_per_commitment_point)(self.this_arg, idx);
	return ret;
}
inline LDKThirtyTwoBytes ChannelSigner::release_commitment_secret(uint64_t idx) {
	LDKThirtyTwoBytes ret = (self.release_commitment_secret)(self.this_arg, idx);
	return ret;
}
inline LDK::CResult_NoneNoneZ ChannelSigner::validate_holder_commitment(const struct LDKHolderCommitmentTransaction *NONNULL_PTR holder_tx, struct LDKCVec_ThirtyTwoBytesZ outbound_htlc_preimages) {
	LDK::CResult_NoneNoneZ ret = (self.validate_holder_commitment)(self.this_arg, holder_tx, outbound_htlc_preimages);
	return ret;
}
inline LDK::CResult_NoneNoneZ ChannelSigner::validate_counterparty_revocation(uint64_t idx, const uint8_t (*secret)[32]) {
	LDK::CResult_NoneNoneZ ret = (self.validate_counterparty_revocation)(self.this_arg, idx, secret);
	return ret;
}
inline LDKThirtyTwoBytes ChannelSigner::channel_keys_id() {
	LDKThirtyTwoBytes ret = (self.channel_keys_id)(self.this_arg);
	return ret;
}
inline void ChannelSigner::provide_channel_parameters(const struct LDKChannelTransactionParameters *NONNULL_PTR channel_parameters) {
	(self.provide_channel_parameters)(self.this_arg, channel_parameters);
}
inline void Confirm::transactions_confirmed(const uint8_t (*header)[80], struct LDKCVec_C2Tuple_usizeTransactionZZ txdata, uint32_t height) {
	(self.transactions_confirmed)(self.this_arg, header, txdata, height);
}
inline void Confirm::transaction_unconfirmed(const uint8_t (*txid)[32]) {
	(self.transaction_unconfirmed)(self.this_arg, txid);
}
inline void Confirm::best_block_updated(const uint8_t (*header)[80], uint32_t height) {
	(self.best_block_updated)(self.this_arg, header, height);
}
inline LDK::CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ Confirm::get_relevant_txids() {
	LDK::CVec_C3Tuple_ThirtyTwoBytesu32COption_ThirtyTwoBytesZZZ ret = (self.get_relevant_txids)(self.this_arg);
	return ret;
}
inline LDK::CResult_NoneLightningErrorZ CustomMessageHandler::handle_custom_message(struct LDKType msg, struct LDKPublicKey sender_node_id) {
	LDK::CResult_NoneLightningErrorZ ret = (self.handle_custom_message)(self.this_arg, msg, sender_node_id);
	return ret;
}
inline LDK::CVec_C2Tuple_PublicKeyTypeZZ CustomMessageHandler::get_and_clear_pending_msg() {
	LDK::CVec_C2Tuple_PublicKeyTypeZZ ret = (self.get_and_clear_pending_msg)(self.this_arg);
	return ret;
}
inline LDK::NodeFeatures CustomMessageHandler::provided_node_features() {
	LDK::NodeFeatures ret = (self.provided_node_features)(self.this_arg);
	return ret;
}
inline LDK::InitFeatures CustomMessageHandler::provided_init_features(struct LDKPublicKey their_node_id) {
	LDK::InitFeatures ret = (self.provided_init_features)(self.this_arg, their_node_id);
	return ret;
}
inline LDK::CResult_COption_TypeZDecodeErrorZ CustomMessageReader::read(uint16_t message_type, struct LDKu8slice buffer) {
	LDK::CResult_COption_TypeZDecodeErrorZ ret = (self.read)(self.this_arg, message_type, buffer);
	return ret;
}
inline LDK::COption_OnionMessageContentsZ CustomOnionMessageHandler::handle_custom_message(struct LDKOnionMessageContents msg) {
	LDK::COption_OnionMessageContentsZ ret = (self.handle_custom_message)(self.this_arg, msg);
	return ret;
}
inline LDK::CResult_COption_OnionMessageContentsZDecodeErrorZ CustomOnionMessageHandler::read_custom_message(uint64_t message_type, struct LDKu8slice buffer) {
	LDK::CResult_COption_OnionMessageContentsZDecodeErrorZ ret = (self.read_custom_message)(self.this_arg, message_type, buffer);
	return ret;
}
inline LDK::CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ CustomOnionMessageHandler::release_pending_custom_messages() {
	LDK::CVec_C3Tuple_OnionMessageContentsDestinationBlindedPathZZ ret = (self.release_pending_custom_messages)(self.this_arg);
	return ret;
}
inline LDK::CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ EcdsaChannelSigner::sign_counterparty_commitment(const struct LDKCommitmentTransaction *NONNULL_PTR commitment_tx, struct LDKCVec_ThirtyTwoBytesZ inbound_htlc_preimages, struct LDKCVec_ThirtyTwoBytesZ outbound_htlc_preimages) {
	LDK::CResult_C2Tuple_ECDSASignatureCVec_ECDSASignatureZZNoneZ ret = (self.sign_counterparty_commitment)(self.this_arg, commitment_tx, inbound_htlc_preimages, outbound_htlc_preimages);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_holder_commitment(const struct LDKHolderCommitmentTransaction *NONNULL_PTR commitment_tx) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_holder_commitment)(self.this_arg, commitment_tx);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_justice_revoked_output(struct LDKTransaction justice_tx, uintptr_t input, uint64_t amount, const uint8_t (*per_commitment_key)[32]) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_justice_revoked_output)(self.this_arg, justice_tx, input, amount, per_commitment_key);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_justice_revoked_htlc(struct LDKTransaction justice_tx, uintptr_t input, uint64_t amount, const uint8_t (*per_commitment_key)[32], const struct LDKHTLCOutputInCommitment *NONNULL_PTR htlc) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_justice_revoked_htlc)(self.this_arg, justice_tx, input, amount, per_commitment_key, htlc);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_holder_htlc_transaction(struct LDKTransaction htlc_tx, uintptr_t input, const struct LDKHTLCDescriptor *NONNULL_PTR htlc_descriptor) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_holder_htlc_transaction)(self.this_arg, htlc_tx, input, htlc_descriptor);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_counterparty_htlc_transaction(struct LDKTransaction htlc_tx, uintptr_t input, uint64_t amount, struct LDKPublicKey per_commitment_point, const struct LDKHTLCOutputInCommitment *NONNULL_PTR htlc) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_counterparty_htlc_transaction)(self.this_arg, htlc_tx, input, amount, per_commitment_point, htlc);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_closing_transaction(const struct LDKClosingTransaction *NONNULL_PTR closing_tx) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_closing_transaction)(self.this_arg, closing_tx);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_holder_anchor_input(struct LDKTransaction anchor_tx, uintptr_t input) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_holder_anchor_input)(self.this_arg, anchor_tx, input);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ EcdsaChannelSigner::sign_channel_announcement_with_funding_key(const struct LDKUnsignedChannelAnnouncement *NONNULL_PTR msg) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_channel_announcement_with_funding_key)(self.this_arg, msg);
	return ret;
}
inline LDKThirtyTwoBytes EntropySource::get_secure_random_bytes() {
	LDKThirtyTwoBytes ret = (self.get_secure_random_bytes)(self.this_arg);
	return ret;
}
inline void EventHandler::handle_event(struct LDKEvent event) {
	(self.handle_event)(self.this_arg, event);
}
inline void EventsProvider::process_pending_events(struct LDKEventHandler handler) {
	(self.process_pending_events)(self.this_arg, handler);
}
inline uint32_t FeeEstimator::get_est_sat_per_1000_weight(enum LDKConfirmationTarget confirmation_target) {
	uint32_t ret = (self.get_est_sat_per_1000_weight)(self.this_arg, confirmation_target);
	return ret;
}
inline void Filter::register_tx(const uint8_t (*txid)[32], struct LDKu8slice script_pubkey) {
	(self.register_tx)(self.this_arg, txid, script_pubkey);
}
inline void Filter::register_output(struct LDKWatchedOutput output) {
	(self.register_output)(self.this_arg, output);
}
inline void FutureCallback::call() {
	(self.call)(self.this_arg);
}
inline void Listen::filtered_block_connected(const uint8_t (*header)[80], struct LDKCVec_C2Tuple_usizeTransactionZZ txdata, uint32_t height) {
	(self.filtered_block_connected)(self.this_arg, header, txdata, height);
}
inline void Listen::block_connected(struct LDKu8slice block, uint32_t height) {
	(self.block_connected)(self.this_arg, block, height);
}
inline void Listen::block_disconnected(const uint8_t (*header)[80], uint32_t height) {
	(self.block_disconnected)(self.this_arg, header, height);
}
inline LDK::ScoreLookUp LockableScore::read_lock() {
	LDK::ScoreLookUp ret = (self.read_lock)(self.this_arg);
	return ret;
}
inline LDK::ScoreUpdate LockableScore::write_lock() {
	LDK::ScoreUpdate ret = (self.write_lock)(self.this_arg);
	return ret;
}
inline void Logger::log(struct LDKRecord record) {
	(self.log)(self.this_arg, record);
}
inline LDK::CResult_OnionMessagePathNoneZ MessageRouter::find_path(struct LDKPublicKey sender, struct LDKCVec_PublicKeyZ peers, struct LDKDestination destination) {
	LDK::CResult_OnionMessagePathNoneZ ret = (self.find_path)(self.this_arg, sender, peers, destination);
	return ret;
}
inline LDK::CResult_CVec_BlindedPathZNoneZ MessageRouter::create_blinded_paths(struct LDKPublicKey recipient, struct LDKCVec_PublicKeyZ peers) {
	LDK::CResult_CVec_BlindedPathZNoneZ ret = (self.create_blinded_paths)(self.this_arg, recipient, peers);
	return ret;
}
inline LDK::CVec_MessageSendEventZ MessageSendEventsProvider::get_and_clear_pending_msg_events() {
	LDK::CVec_MessageSendEventZ ret = (self.get_and_clear_pending_msg_events)(self.this_arg);
	return ret;
}
inline LDKThirtyTwoBytes NodeSigner::get_inbound_payment_key_material() {
	LDKThirtyTwoBytes ret = (self.get_inbound_payment_key_material)(self.this_arg);
	return ret;
}
inline LDK::CResult_PublicKeyNoneZ NodeSigner::get_node_id(enum LDKRecipient recipient) {
	LDK::CResult_PublicKeyNoneZ ret = (self.get_node_id)(self.this_arg, recipient);
	return ret;
}
inline LDK::CResult_ThirtyTwoBytesNoneZ NodeSigner::ecdh(enum LDKRecipient recipient, struct LDKPublicKey other_key, struct LDKCOption_BigEndianScalarZ tweak) {
	LDK::CResult_ThirtyTwoBytesNoneZ ret = (self.ecdh)(self.this_arg, recipient, other_key, tweak);
	return ret;
}
inline LDK::CResult_RecoverableSignatureNoneZ NodeSigner::sign_invoice(struct LDKu8slice hrp_bytes, struct LDKCVec_U5Z invoice_data, enum LDKRecipient recipient) {
	LDK::CResult_RecoverableSignatureNoneZ ret = (self.sign_invoice)(self.this_arg, hrp_bytes, invoice_data, recipient);
	return ret;
}
inline LDK::CResult_SchnorrSignatureNoneZ NodeSigner::sign_bolt12_invoice_request(const struct LDKUnsignedInvoiceRequest *NONNULL_PTR invoice_request) {
	LDK::CResult_SchnorrSignatureNoneZ ret = (self.sign_bolt12_invoice_request)(self.this_arg, invoice_request);
	return ret;
}
inline LDK::CResult_SchnorrSignatureNoneZ NodeSigner::sign_bolt12_invoice(const struct LDKUnsignedBolt12Invoice *NONNULL_PTR invoice) {
	LDK::CResult_SchnorrSignatureNoneZ ret = (self.sign_bolt12_invoice)(self.this_arg, invoice);
	return ret;
}
inline LDK::CResult_ECDSASignatureNoneZ NodeSigner::sign_gossip_message(struct LDKUnsignedGossipMessage msg) {
	LDK::CResult_ECDSASignatureNoneZ ret = (self.sign_gossip_message)(self.this_arg, msg);
	return ret;
}
inline LDK::COption_OffersMessageZ OffersMessageHandler::handle_message(struct LDKOffersMessage message) {
	LDK::COption_OffersMessageZ ret = (self.handle_message)(self.this_arg, message);
	return ret;
}
inline LDK::CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ OffersMessageHandler::release_pending_messages() {
	LDK::CVec_C3Tuple_OffersMessageDestinationBlindedPathZZ ret = (self.release_pending_messages)(self.this_arg);
	return ret;
}
inline uint64_t OnionMessageContents::tlv_type() {
	uint64_t ret = (self.tlv_type)(self.this_arg);
	return ret;
}
inline LDK::Str OnionMessageContents::debug_str() {
	LDK::Str ret = (self.debug_str)(self.this_arg);
	return ret;
}
inline LDK::CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ OnionMessageHandler::get_and_clear_connections_needed() {
	LDK::CVec_C2Tuple_PublicKeyCVec_SocketAddressZZZ ret = (self.get_and_clear_connections_needed)(self.this_arg);
	return ret;
}
inline void OnionMessageHandler::handle_onion_message(struct LDKPublicKey peer_node_id, const struct LDKOnionMessage *NONNULL_PTR msg) {
	(self.handle_onion_message)(self.this_arg, peer_node_id, msg);
}
inline LDK::OnionMessage OnionMessageHandler::next_onion_message_for_peer(struct LDKPublicKey peer_node_id) {
	LDK::OnionMessage ret = (self.next_onion_message_for_peer)(self.this_arg, peer_node_id);
	return ret;
}
inline LDK::CResult_NoneNoneZ OnionMessageHandler::peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR init, bool inbound) {
	LDK::CResult_NoneNoneZ ret = (self.peer_connected)(self.this_arg, their_node_id, init, inbound);
	return ret;
}
inline void OnionMessageHandler::peer_disconnected(struct LDKPublicKey their_node_id) {
	(self.peer_disconnected)(self.this_arg, their_node_id);
}
inline void OnionMessageHandler::timer_tick_occurred() {
	(self.timer_tick_occurred)(self.this_arg);
}
inline LDK::NodeFeatures OnionMessageHandler::provided_node_features() {
	LDK::NodeFeatures ret = (self.provided_node_features)(self.this_arg);
	return ret;
}
inline LDK::InitFeatures OnionMessageHandler::provided_init_features(struct LDKPublicKey their_node_id) {
	LDK::InitFeatures ret = (self.provided_init_features)(self.this_arg, their_node_id);
	return ret;
}
inline LDK::ChannelMonitorUpdateStatus Persist::persist_new_channel(struct LDKOutPoint channel_id, const struct LDKChannelMonitor *NONNULL_PTR data, struct LDKMonitorUpdateId update_id) {
	LDK::ChannelMonitorUpdateStatus ret = (self.persist_new_channel)(self.this_arg, channel_id, data, update_id);
	return ret;
}
inline LDK::ChannelMonitorUpdateStatus Persist::update_persisted_channel(struct LDKOutPoint channel_id, struct LDKChannelMonitorUpdate update, const struct LDKChannelMonitor *NONNULL_PTR data, struct LDKMonitorUpdateId update_id) {
	LDK::ChannelMonitorUpdateStatus ret = (self.update_persisted_channel)(self.this_arg, channel_id, update, data, update_id);
	return ret;
}
inline LDK::CResult_RouteLightningErrorZ Router::find_route(struct LDKPublicKey payer, const struct LDKRouteParameters *NONNULL_PTR route_params, struct LDKCVec_ChannelDetailsZ *first_hops, struct LDKInFlightHtlcs inflight_htlcs) {
	LDK::CResult_RouteLightningErrorZ ret = (self.find_route)(self.this_arg, payer, route_params, first_hops, inflight_htlcs);
	return ret;
}
inline LDK::CResult_RouteLightningErrorZ Router::find_route_with_id(struct LDKPublicKey payer, const struct LDKRouteParameters *NONNULL_PTR route_params, struct LDKCVec_ChannelDetailsZ *first_hops, struct LDKInFlightHtlcs inflight_htlcs, struct LDKThirtyTwoBytes _payment_hash, struct LDKThirtyTwoBytes _payment_id) {
	LDK::CResult_RouteLightningErrorZ ret = (self.find_route_with_id)(self.this_arg, payer, route_params, first_hops, inflight_htlcs, _payment_hash, _payment_id);
	return ret;
}
inline LDK::CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ Router::create_blinded_payment_paths(struct LDKPublicKey recipient, struct LDKCVec_ChannelDetailsZ first_hops, struct LDKReceiveTlvs tlvs, uint64_t amount_msats) {
	LDK::CResult_CVec_C2Tuple_BlindedPayInfoBlindedPathZZNoneZ ret = (self.create_blinded_payment_paths)(self.this_arg, recipient, first_hops, tlvs, amount_msats);
	return ret;
}
inline LDK::CResult_boolLightningErrorZ RoutingMessageHandler::handle_node_announcement(const struct LDKNodeAnnouncement *NONNULL_PTR msg) {
	LDK::CResult_boolLightningErrorZ ret = (self.handle_node_announcement)(self.this_arg, msg);
	return ret;
}
inline LDK::CResult_boolLightningErrorZ RoutingMessageHandler::handle_channel_announcement(const struct LDKChannelAnnouncement *NONNULL_PTR msg) {
	LDK::CResult_boolLightningErrorZ ret = (self.handle_channel_announcement)(self.this_arg, msg);
	return ret;
}
inline LDK::CResult_boolLightningErrorZ RoutingMessageHandler::handle_channel_update(const struct LDKChannelUpdate *NONNULL_PTR msg) {
	LDK::CResult_boolLightningErrorZ ret = (self.handle_channel_update)(self.this_arg, msg);
	return ret;
}
inline LDK::COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ RoutingMessageHandler::get_next_channel_announcement(uint64_t starting_point) {
	LDK::COption_C3Tuple_ChannelAnnouncementChannelUpdateChannelUpdateZZ ret = (self.get_next_channel_announcement)(self.this_arg, starting_point);
	return ret;
}
inline LDK::NodeAnnouncement RoutingMessageHandler::get_next_node_announcement(struct LDKNodeId starting_point) {
	LDK::NodeAnnouncement ret = (self.get_next_node_announcement)(self.this_arg, starting_point);
	return ret;
}
inline LDK::CResult_NoneNoneZ RoutingMessageHandler::peer_connected(struct LDKPublicKey their_node_id, const struct LDKInit *NONNULL_PTR init, bool inbound) {
	LDK::CResult_NoneNoneZ ret = (self.peer_connected)(self.this_arg, their_node_id, init, inbound);
	return ret;
}
inline LDK::CResult_NoneLightningErrorZ RoutingMessageHandler::handle_reply_channel_range(struct LDKPublicKey their_node_id, struct LDKReplyChannelRange msg) {
	LDK::CResult_NoneLightningErrorZ ret = (self.handle_reply_channel_range)(self.this_arg, their_node_id, msg);
	return ret;
}
inline LDK::CResult_NoneLightningErrorZ RoutingMessageHandler::handle_reply_short_channel_ids_end(struct LDKPublicKey their_node_id, struct LDKReplyShortChannelIdsEnd msg) {
	LDK::CResult_NoneLightningErrorZ ret = (self.handle_reply_short_channel_ids_end)(self.this_arg, their_node_id, msg);
	return ret;
}
inline LDK::CResult_NoneLightningErrorZ RoutingMessageHandler::handle_query_channel_range(struct LDKPublicKey their_node_id, struct LDKQueryChannelRange msg) {
	LDK::CResult_NoneLightningErrorZ ret = (self.handle_query_channel_range)(self.this_arg, their_node_id, msg);
	return ret;
}
inline LDK::CResult_NoneLightningErrorZ RoutingMessageHandler::handle_query_short_channel_ids(struct LDKPublicKey their_node_id, struct LDKQueryShortChannelIds msg) {
	LDK::CResult_NoneLightningErrorZ ret = (self.handle_query_short_channel_ids)(self.this_arg, their_node_id, msg);
	return ret;
}
inline bool RoutingMessageHandler::processing_queue_high() {
	bool ret = (self.processing_queue_high)(self.this_arg);
	return ret;
}
inline LDK::NodeFeatures RoutingMessageHandler::provided_node_features() {
	LDK::NodeFeatures ret = (self.provided_node_features)(self.this_arg);
	return ret;
}
inline LDK::InitFeatures RoutingMessageHandler::provided_init_features(struct LDKPublicKey their_node_id) {
	LDK::InitFeatures ret = (self.provided_init_features)(self.this_arg, their_node_id);
	return ret;
}
inline uint64_t ScoreLookUp::channel_penalty_msat(const struct LDKCandidateRouteHop *NONNULL_PTR candidate, struct LDKChannelUsage usage, const struct LDKProbabilisticScoringFeeParameters *NONNULL_PTR score_params) {
	uint64_t ret = (self.channel_penalty_msat)(self.this_arg, candidate, usage, score_params);
	return ret;
}
inline void ScoreUpdate::payment_path_failed(const struct LDKPath *NONNULL_PTR path, uint64_t short_channel_id, uint64_t duration_since_epoch) {
	(self.payment_path_failed)(self.this_arg, path, short_channel_id, duration_since_epoch);
}
inline void ScoreUpdate::payment_path_successful(const struct LDKPath *NONNULL_PTR path, uint64_t duration_since_epoch) {
	(self.payment_path_successful)(self.this_arg, path, duration_since_epoch);
}
inline void ScoreUpdate::probe_failed(const struct LDKPath *NONNULL_PTR path, uint64_t short_channel_id, uint64_t duration_since_epoch) {
	(self.probe_failed)(self.this_arg, path, short_channel_id, duration_since_epoch);
}
inline void ScoreUpdate::probe_successful(const struct LDKPath *NONNULL_PTR path, uint64_t duration_since_epoch) {
	(self.probe_successful)(self.this_arg, path, duration_since_epoch);
}
inline void ScoreUpdate::time_passed(uint64_t duration_since_epoch) {
	(self.time_passed)(self.this_arg, duration_since_epoch);
}
inline LDKThirtyTwoBytes SignerProvider::generate_channel_keys_id(bool inbound, uint64_t channel_value_satoshis, struct LDKU128 user_channel_id) {
	LDKThirtyTwoBytes ret = (self.generate_channel_keys_id)(self.this_arg, inbound, channel_value_satoshis, user_channel_id);
	return ret;
}
inline LDK::WriteableEcdsaChannelSigner SignerProvider::derive_channel_signer(uint64_t channel_value_satoshis, struct LDKThirtyTwoBytes channel_keys_id) {
	LDK::WriteableEcdsaChannelSigner ret = (self.derive_channel_signer)(self.this_arg, channel_value_satoshis, channel_keys_id);
	return ret;
}
inline LDK::CResult_WriteableEcdsaChannelSignerDecodeErrorZ SignerProvider::read_chan_signer(struct LDKu8slice reader) {
	LDK::CResult_WriteableEcdsaChannelSignerDecodeErrorZ ret = (self.read_chan_signer)(self.this_arg, reader);
	return ret;
}
inline LDK::CResult_CVec_u8ZNoneZ SignerProvider::get_destination_script(struct LDKThirtyTwoBytes channel_keys_id) {
	LDK::CResult_CVec_u8ZNoneZ ret = (self.get_destination_script)(self.this_arg, channel_keys_id);
	return ret;
}
inline LDK::CResult_ShutdownScriptNoneZ SignerProvider::get_shutdown_scriptpubkey() {
	LDK::CResult_ShutdownScriptNoneZ ret = (self.get_shutdown_scriptpubkey)(self.this_arg);
	return ret;
}
inline uintptr_t SocketDescriptor::send_data(struct LDKu8slice data, bool resume_read) {
	uintptr_t ret = (self.send_data)(self.this_arg, data, resume_read);
	return ret;
}
inline void SocketDescriptor::disconnect_socket() {
	(self.disconnect_socket)(self.this_arg);
}
inline uint16_t Type::type_id() {
	uint16_t ret = (self.type_id)(self.this_arg);
	return ret;
}
inline LDK::Str Type::debug_str() {
	LDK::Str ret = (self.debug_str)(self.this_arg);
	return ret;
}
inline LDK::UtxoResult UtxoLookup::get_utxo(const uint8_t (*chain_hash)[32], uint64_t short_channel_id) {
	LDK::UtxoResult ret = (self.get_utxo)(self.this_arg, chain_hash, short_channel_id);
	return ret;
}
inline LDK::CResult_ChannelMonitorUpdateStatusNoneZ Watch::watch_channel(struct LDKOutPoint funding_txo, struct LDKChannelMonitor monitor) {
	LDK::CResult_ChannelMonitorUpdateStatusNoneZ ret = (self.watch_channel)(self.this_arg, funding_txo, monitor);
	return ret;
}
inline LDK::ChannelMonitorUpdateStatus Watch::update_channel(struct LDKOutPoint funding_txo, const struct LDKChannelMonitorUpdate *NONNULL_PTR update) {
	LDK::ChannelMonitorUpdateStatus ret = (self.update_channel)(self.this_arg, funding_txo, update);
	return ret;
}
inline LDK::CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ Watch::release_pending_monitor_events() {
	LDK::CVec_C3Tuple_OutPointCVec_MonitorEventZPublicKeyZZ ret = (self.release_pending_monitor_events)(self.this_arg);
	return ret;
}
}
#if defined(__clang__)
#pragma clang diagnostic pop
#endif

#endif
