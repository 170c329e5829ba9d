// Rate limits are part of responses and of errors.
@_exported public import Metering
