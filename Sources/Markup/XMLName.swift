/// The name of an element or attribute.
public struct XMLName: Sendable, Hashable {
    /// The name without a prefix.
    public var local: String
    /// The URI of the namespace; `nil` for none.
    public var namespace: String?

    /// A name.
    public init(local: String, namespace: String? = nil) {
        self.local = local
        self.namespace = namespace
    }
}
