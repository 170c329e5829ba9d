/// A name out of a set to which the API may add at any time: unknown ones are kept as they are.
///
/// Known names are static members, so that a `switch` with a `default` reads like one over an
/// enumeration.
public protocol OpenValue: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String, StringLiteralType == String {
    /// The value of a name, known or not.
    init(rawValue: String)
}

extension OpenValue {
    /// The value of a name.
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    /// The name.
    public var description: String { rawValue }
}
