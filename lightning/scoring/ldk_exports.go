package scoring

// The C interface of this package: what scripts/bindgen exports, and how.
//
//ldk:data ChannelUsage ops=new,clone
//ldk:live ChannelLiquidities ops=clone,write
//ldk:fn ReadChannelLiquidities ChannelLiquidities.read(ser: slice) -> Result<ChannelLiquidities, DecodeError> unmarked
//ldk:live CombinedScorer ops=write
//ldk:fn NewCombinedScorer CombinedScorer.new(local_scorer: ProbabilisticScorer) -> CombinedScorer
//ldk:fn (*CombinedScorer).Merge merge(&mut self, external_scores: ChannelLiquidities, duration_since_epoch: u64)
//ldk:fn (*CombinedScorer).SetScores set_scores(&mut self, external_scores: ChannelLiquidities)
//ldk:fn (*CombinedScorer).Scorer scorer(&self) -> ProbabilisticScorer view
//ldk:fn (*CombinedScorer).LocalOnlyScorer local_only_scorer(&self) -> ProbabilisticScorer view
//ldk:as CombinedScorer ScoreLookUp
//ldk:as CombinedScorer ScoreUpdate
//ldk:as CombinedScorer Score
//ldk:live FixedPenaltyScorer ops=clone,write
//ldk:fn FixedPenaltyScorerWithPenalty FixedPenaltyScorer.with_penalty(penalty_msat: u64) -> FixedPenaltyScorer
//ldk:as FixedPenaltyScorer ScoreLookUp
//ldk:as FixedPenaltyScorer ScoreUpdate
//ldk:trait LockableScore
//ldk:method LockableScore.ReadLock read_lock(&self) -> ScoreLookUp
//ldk:method LockableScore.WriteLock write_lock(&self) -> ScoreUpdate
//ldk:live MultiThreadedLockableScore ops=write
//ldk:as MultiThreadedLockableScore LockableScore
//ldk:as MultiThreadedLockableScore WriteableScore
//ldk:fn NewMultiThreadedLockableScore MultiThreadedLockableScore.new(score: Score) -> MultiThreadedLockableScore
//ldk:live MultiThreadedScoreLockRead ops=
//ldk:as MultiThreadedScoreLockRead ScoreLookUp
//ldk:live MultiThreadedScoreLockWrite ops=write
//ldk:as MultiThreadedScoreLockWrite ScoreUpdate
//ldk:live ProbabilisticScorer ops=write
//ldk:fn NewProbabilisticScorer ProbabilisticScorer.new(decay_params: ProbabilisticScoringDecayParameters, network_graph: &NetworkGraph, logger: Logger) -> ProbabilisticScorer
//ldk:fn (*ProbabilisticScorer).DebugLogLiquidityStats debug_log_liquidity_stats(&self)
//ldk:fn (*ProbabilisticScorer).EstimatedChannelLiquidityRange estimated_channel_liquidity_range(&self, scid: u64, target: &NodeId) -> Option<(u64, u64)>
//ldk:fn (*ProbabilisticScorer).HistoricalEstimatedPaymentSuccessProbability historical_estimated_payment_success_probability(&self, scid: u64, target: &NodeId, amount_msat: u64, params: &ProbabilisticScoringFeeParameters) -> Option<f64>
//ldk:fn (*ProbabilisticScorer).LiveEstimatedPaymentSuccessProbability live_estimated_payment_success_probability(&self, scid: u64, target: &NodeId, amount_msat: u64, params: &ProbabilisticScoringFeeParameters) -> Option<f64>
//ldk:fn (*ProbabilisticScorer).EstimatedPaymentSuccessProbability estimated_payment_success_probability(&self, scid: u64, target: &NodeId, amount_msat: u64, params: &ProbabilisticScoringFeeParameters) -> Option<f64>
//ldk:fn (*ProbabilisticScorer).EstimatedPathSuccessProbability estimated_path_success_probability(&self, path: &Path, params: &ProbabilisticScoringFeeParameters) -> f64
//ldk:fn (*ProbabilisticScorer).Scores scores(&self) -> ChannelLiquidities
//ldk:fn (*ProbabilisticScorer).SetScores set_scores(&mut self, external_scores: ChannelLiquidities)
//ldk:as ProbabilisticScorer ScoreLookUp
//ldk:as ProbabilisticScorer ScoreUpdate
//ldk:as ProbabilisticScorer Score
//ldk:data ProbabilisticScoringDecayParameters ops=new,clone
//ldk:fn DefaultProbabilisticScoringDecayParameters ProbabilisticScoringDecayParameters.default() -> ProbabilisticScoringDecayParameters
//ldk:fn NewestProbabilisticScoringDecayParameters ProbabilisticScoringDecayParameters.newest() -> ProbabilisticScoringDecayParameters
//ldk:field ProbabilisticScoringDecayParameters.HistoryHalves nonew
//ldk:live ProbabilisticScoringFeeParameters props ops=clone
//ldk:fn DefaultProbabilisticScoringFeeParameters ProbabilisticScoringFeeParameters.default() -> ProbabilisticScoringFeeParameters
//ldk:fn NewestProbabilisticScoringFeeParameters ProbabilisticScoringFeeParameters.newest() -> ProbabilisticScoringFeeParameters
//ldk:fn (*ProbabilisticScoringFeeParameters).AddBanned add_banned(&mut self, node_id: &NodeId)
//ldk:fn (*ProbabilisticScoringFeeParameters).AddBannedFromList add_banned_from_list(&mut self, node_ids: Vec<NodeId>)
//ldk:fn (*ProbabilisticScoringFeeParameters).RemoveBanned remove_banned(&mut self, node_id: &NodeId)
//ldk:fn (*ProbabilisticScoringFeeParameters).SetManualPenalty set_manual_penalty(&mut self, node_id: &NodeId, penalty: u64)
//ldk:fn (*ProbabilisticScoringFeeParameters).RemoveManualPenalty remove_manual_penalty(&mut self, node_id: &NodeId)
//ldk:fn (*ProbabilisticScoringFeeParameters).ClearManualPenalties clear_manual_penalties(&mut self)
//ldk:trait Score
//ldk:embed Score.ScoreLookUp
//ldk:embed Score.ScoreUpdate
//ldk:method Score.Write write(&self) -> Vec<u8>
//ldk:trait ScoreLookUp
//ldk:method ScoreLookUp.ChannelPenaltyMsat channel_penalty_msat(&self, candidate: &CandidateRouteHop, usage: ChannelUsage, score_params: &ProbabilisticScoringFeeParameters) -> u64
//ldk:trait ScoreUpdate
//ldk:method ScoreUpdate.PaymentPathFailed payment_path_failed(&mut self, path: &Path, short_channel_id: u64, duration_since_epoch: u64)
//ldk:method ScoreUpdate.PaymentPathSuccessful payment_path_successful(&mut self, path: &Path, duration_since_epoch: u64)
//ldk:method ScoreUpdate.ProbeFailed probe_failed(&mut self, path: &Path, short_channel_id: u64, duration_since_epoch: u64)
//ldk:method ScoreUpdate.ProbeSuccessful probe_successful(&mut self, path: &Path, duration_since_epoch: u64)
//ldk:method ScoreUpdate.TimePassed time_passed(&mut self, duration_since_epoch: u64)
//ldk:live ScorerAccountingForInFlightHtlcs ops=
//ldk:fn NewScorerAccountingForInFlightHtlcs ScorerAccountingForInFlightHtlcs.new(scorer: ScoreLookUp, inflight_htlcs: &InFlightHtlcs) -> ScorerAccountingForInFlightHtlcs
//ldk:as ScorerAccountingForInFlightHtlcs ScoreLookUp
//ldk:trait WriteableScore
//ldk:embed WriteableScore.LockableScore
//ldk:method WriteableScore.Write write(&self) -> Vec<u8>
//ldk:fn ReadFixedPenaltyScorer FixedPenaltyScorer.read(ser: slice, arg: u64) -> Result<FixedPenaltyScorer, DecodeError> unmarked
//ldk:fn ReadProbabilisticScorer ProbabilisticScorer.read(ser: slice, arg_a: ProbabilisticScoringDecayParameters, arg_b: &NetworkGraph, arg_c: Logger) -> Result<ProbabilisticScorer, DecodeError> unmarked
//ldk:fn (*ProbabilisticScorer).HistoricalEstimatedChannelLiquidityProbabilities historical_estimated_channel_liquidity_probabilities(&self, scid: u64, target: &NodeId) -> Option<(array32u16, array32u16)>
//ldk:without COption_C2Tuple_ThirtyTwoU16sThirtyTwoU16sZZ_clone C2Tuple__u1632_u1632Z_clone
//
//ldk:doc ScoreLookUp ScoreLookUp says what a channel costs beyond its fees. It is called for every channel of a search, some hundred times for one route, and must be quick. A search works on a snapshot and holds no lock of the graph, so it may call the graph and any other object; a search that ChannelManager began holds ChannelManager's lock.
//ldk:doc ScoreLookUp.ChannelPenaltyMsat ChannelPenaltyMsat returns the fees, in msat, that one would pay to avoid sending the usage's amount over candidate. UINT64_MAX bans the channel. usage moves: free it. candidate and score_params are borrowed for the call.
//ldk:doc ScoreUpdate ScoreUpdate learns from the outcome of payments. Paths are borrowed for the call; duration_since_epoch is the time in seconds since 1970.
//ldk:doc LockableScore LockableScore gives access to a scorer that is shared. The library gives each lock back by calling the free of the object that it got; whoever else takes one does so with ScoreLookUp_free or ScoreUpdate_free.
//ldk:doc LockableScore.ReadLock ReadLock returns the scorer for a search; many may hold it at a time.
//ldk:doc LockableScore.WriteLock WriteLock returns the scorer for learning; nobody else may hold it then.
//ldk:doc NewMultiThreadedLockableScore NewMultiThreadedLockableScore shares score, which moves in. If it is a view (X_as_Score), X has to outlive the result, and should not be changed but through it.
//ldk:doc ProbabilisticScorer ProbabilisticScorer learns what public channels can forward. It may be used from any thread; MultiThreadedLockableScore keeps it still during a search.
//ldk:doc NewProbabilisticScorer NewProbabilisticScorer returns a scorer that knows nothing. network_graph, which says which channels are public and how large they are, is borrowed and has to outlive it; the rest moves in.
//ldk:doc ReadProbabilisticScorer ReadProbabilisticScorer reads what ProbabilisticScorer_write made, here or by LDK. ser is borrowed. The others are the decay parameters, the graph and the logger of ProbabilisticScorer_new.
//ldk:doc ReadFixedPenaltyScorer ReadFixedPenaltyScorer reads what FixedPenaltyScorer_write made; the scorer charges arg msat.
//ldk:doc FixedPenaltyScorerWithPenalty FixedPenaltyScorerWithPenalty returns a scorer that charges penalty_msat for each channel.
//ldk:doc NewScorerAccountingForInFlightHtlcs NewScorerAccountingForInFlightHtlcs returns scorer, which moves in, as it is while inflight_htlcs are pending. inflight_htlcs is borrowed and has to outlive it.
