package lnwire

import (
	"golightning/lightning/features"
	"golightning/lightning/lntypes"
)

// Init is init, the first message on a connection (BOLT 1).
type Init struct {
	// Features are the sender's features: globalfeatures and features of the
	// message put together.
	Features features.InitFeatures
	// Networks are the chains that the sender is interested in; nil means that
	// it does not say. A pointer to an empty list says that it has none.
	Networks *[]lntypes.ChainHash
	// RemoteNetworkAddress is where the sender sees us, nil if it does not say.
	RemoteNetworkAddress SocketAddress
}

// ErrorMessage is error: the sender gives up the channel, or all channels
// with us if the id is all zero (BOLT 1).
type ErrorMessage struct {
	// ChannelID is the channel concerned; all zero for all channels.
	ChannelID lntypes.ChannelID
	// Data is for people. It comes from the peer: show it as UntrustedString.
	Data string
}

// WarningMessage is warning: something is wrong that need not close a
// channel (BOLT 1).
type WarningMessage struct {
	// ChannelID is the channel concerned; all zero for the connection.
	ChannelID lntypes.ChannelID
	// Data is for people. It comes from the peer: show it as UntrustedString.
	Data string
}

// Ping is ping (BOLT 1). Its padding has no content.
type Ping struct {
	// Ponglen is the number of padding bytes wanted in the answer; from 65532
	// on no answer is wanted.
	Ponglen uint16
	// Byteslen is the number of padding bytes in this message.
	Byteslen uint16
}

// Pong is pong, the answer to Ping (BOLT 1).
type Pong struct {
	// Byteslen is the number of padding bytes in this message.
	Byteslen uint16
}

// PeerStorage is peer_storage: a blob that the receiver is asked to keep
// (BOLT 1, option_provide_storage).
type PeerStorage struct {
	// Data is the blob, at most MaxPeerStorage bytes.
	Data []byte
}

// PeerStorageRetrieval is peer_storage_retrieval: the blob given back.
type PeerStorageRetrieval struct {
	// Data is the blob, at most MaxPeerStorage bytes.
	Data []byte
}

// MaxPeerStorage is the longest blob of PeerStorage, in bytes.
const MaxPeerStorage = 65531
