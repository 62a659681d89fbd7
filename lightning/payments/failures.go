package payments

import (
	"fmt"

	"golightning/lightning/lntypes"
	"golightning/lightning/route"
)

// RetryableSendFailure is why SendPayment did not even begin.
type RetryableSendFailure uint8

// The reasons, in the order of the C enum.
const (
	// RetryableSendFailurePaymentExpired: the recipient no longer takes it.
	RetryableSendFailurePaymentExpired RetryableSendFailure = iota
	// RetryableSendFailureRouteNotFound: there is no route.
	RetryableSendFailureRouteNotFound
	// RetryableSendFailureDuplicatePayment: the payment id, or the payment hash,
	// is in use.
	RetryableSendFailureDuplicatePayment
)

// String names the reason.
func (f RetryableSendFailure) String() string {
	names := [...]string{"PaymentExpired", "RouteNotFound", "DuplicatePayment"}
	if int(f) < len(names) {
		return names[f]
	}
	return fmt.Sprintf("RetryableSendFailure(%d)", uint8(f))
}

// Error implements error.
func (f RetryableSendFailure) Error() string { return "payment not sent: " + f.String() }

// PaymentSendFailure is why a payment over a given route was not sent, or not
// completely. A sealed union.
type PaymentSendFailure interface {
	error
	isPaymentSendFailure()
}

// PaymentSendFailureParameterError: the call makes no sense. Nothing was sent
// and nothing is remembered.
type PaymentSendFailureParameterError struct{ A lntypes.APIError }

// PaymentSendFailurePathParameterError: a path makes no sense; the entries are in
// the order of the paths, nil for the good ones. Nothing was sent and nothing is
// remembered.
type PaymentSendFailurePathParameterError struct{ A []lntypes.APIError }

// PaymentSendFailureAllFailedResendSafe: every path failed at our own channel.
// Nothing is remembered; it may be sent again.
type PaymentSendFailureAllFailedResendSafe struct{ A []lntypes.APIError }

// PaymentSendFailureDuplicatePayment: the payment id, or the payment hash, is in
// use.
type PaymentSendFailureDuplicatePayment struct{}

// PaymentSendFailurePartialFailure: some paths are on their way, or will be when
// a monitor update is persisted (MonitorUpdateInProgress); others failed.
type PaymentSendFailurePartialFailure struct {
	// Results are in the order of the paths, nil for those sent.
	Results []lntypes.APIError
	// FailedPathsRetry asks for a route for what was not sent; nil if all was.
	FailedPathsRetry *route.RouteParameters
	PaymentID        lntypes.PaymentID
}

func (PaymentSendFailureParameterError) isPaymentSendFailure()      {}
func (PaymentSendFailurePathParameterError) isPaymentSendFailure()  {}
func (PaymentSendFailureAllFailedResendSafe) isPaymentSendFailure() {}
func (PaymentSendFailureDuplicatePayment) isPaymentSendFailure()    {}
func (PaymentSendFailurePartialFailure) isPaymentSendFailure()      {}

// Error implements error.
func (f PaymentSendFailureParameterError) Error() string { return "payment not sent: " + f.A.Error() }

// Error implements error.
func (f PaymentSendFailurePathParameterError) Error() string {
	return "payment not sent: " + firstError(f.A)
}

// Error implements error.
func (f PaymentSendFailureAllFailedResendSafe) Error() string {
	return "payment not sent: " + firstError(f.A)
}

// Error implements error.
func (PaymentSendFailureDuplicatePayment) Error() string {
	return "payment not sent: the payment id or hash is in use"
}

// Error implements error.
func (f PaymentSendFailurePartialFailure) Error() string {
	return "payment sent in part: " + firstError(f.Results)
}

func firstError(errs []lntypes.APIError) string {
	for _, err := range errs {
		if err != nil {
			return err.Error()
		}
	}
	return "no error"
}

// ProbeSendFailure is why a probe was not sent. A sealed union.
type ProbeSendFailure interface {
	error
	isProbeSendFailure()
}

// ProbeSendFailureRouteNotFound: there is no route to probe.
type ProbeSendFailureRouteNotFound struct{}

// ProbeSendFailureSendingFailed: the probe could not be sent.
type ProbeSendFailureSendingFailed struct{ A PaymentSendFailure }

func (ProbeSendFailureRouteNotFound) isProbeSendFailure() {}
func (ProbeSendFailureSendingFailed) isProbeSendFailure() {}

// Error implements error.
func (ProbeSendFailureRouteNotFound) Error() string { return "probe not sent: no route" }

// Error implements error.
func (f ProbeSendFailureSendingFailed) Error() string { return "probe not sent: " + f.A.Error() }
