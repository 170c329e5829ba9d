// What servers report is part of what providers answer, and of records.
@_exported public import Metering
