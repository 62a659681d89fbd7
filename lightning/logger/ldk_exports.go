package logger

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:enum Level ops=new,clone,eq,hash
//ldk:fn MaxLevel Level.max() -> Level
//ldk:trait Logger
//ldk:method Logger.Log log(&self, record: Record) byhand
//ldk:data Record ops=new,clone
//
//ldk:doc Logger Logger receives the library's records. ldk_set_log_level says which are made at all.
//ldk:doc Logger.Log Log gets a record, which moves: free it with Record_free, now or later, from any thread. It may be called on any thread that calls into the library and under the calling object's lock: it must not call that object back.
