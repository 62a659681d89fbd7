package logger

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:enum Level ops=new,clone,eq,hash
//ldk:fn MaxLevel Level.max() -> Level
//ldk:trait Logger
//ldk:method Logger.Log log(&self, record: Record) byhand
//ldk:data Record ops=new,clone
