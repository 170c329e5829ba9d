// What servers report is part of what attempts bring.
@_exported public import Metering
