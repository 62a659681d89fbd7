package config

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data ChannelConfig ops=new,clone,eq
//ldk:fn (*ChannelConfig).Apply apply(&mut self, update: &ChannelConfigUpdate)
//ldk:fn DefaultChannelConfig ChannelConfig.default() -> ChannelConfig
//ldk:data ChannelConfigUpdate ops=new
//ldk:field ChannelConfigUpdate.MaxDustHTLCExposureMsat type=Option<MaxDustHTLCExposure>
//ldk:data ChannelHandshakeConfig ops=new,clone
//ldk:fn DefaultChannelHandshakeConfig ChannelHandshakeConfig.default() -> ChannelHandshakeConfig
//ldk:data ChannelHandshakeLimits ops=new,clone
//ldk:field ChannelHandshakeLimits.TrustOwnFunding0Conf name=trust_own_funding_0conf
//ldk:fn DefaultChannelHandshakeLimits ChannelHandshakeLimits.default() -> ChannelHandshakeLimits
//ldk:union MaxDustHTLCExposure ops=new,clone,eq
//ldk:data UserConfig ops=new,clone
//ldk:fn DefaultUserConfig UserConfig.default() -> UserConfig
