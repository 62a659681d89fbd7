package wakers

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:live Future ops=clone
//ldk:fn (*Future).RegisterCallbackFn register_callback_fn(&self, callback: FutureCallback) handover
//ldk:trait FutureCallback
//ldk:method FutureCallback.Call call(&self) last
//ldk:live Sleeper ops=
//ldk:fn SleeperFromSingleFuture Sleeper.from_single_future(future: Future) -> Sleeper
//ldk:fn SleeperFromTwoFutures Sleeper.from_two_futures(fut_a: Future, fut_b: Future) -> Sleeper
//ldk:fn NewSleeper Sleeper.new(futures: Vec<Future>) -> Sleeper
//ldk:fn cabi.waitFuture Future.wait(self)
//ldk:fn cabi.waitFutureTimeout Future.wait_timeout(self, max_wait: u64) -> bool
//ldk:fn cabi.waitSleeper Sleeper.wait(&self)
//ldk:fn cabi.waitSleeperTimeout Sleeper.wait_timeout(&self, max_wait: u64) -> bool
