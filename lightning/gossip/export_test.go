package gossip

// SignedHash is what gossip messages' signatures sign.
var SignedHash = signedHash
