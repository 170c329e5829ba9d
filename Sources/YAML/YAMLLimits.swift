/// What a document may demand at most.
///
/// libyaml bounds nothing, and takes quadratic time over deep nesting: the limits are checked
/// while it reads, before it is asked for more.
public struct YAMLLimits: Sendable, Hashable {
    /// The size of the text in bytes of UTF-8.
    public var maximumBytes: Int
    /// How deep lists and mappings may nest.
    public var maximumDepth: Int
    /// The number of values, those behind aliases counted at each alias.
    public var maximumNodes: Int

    /// Limits; by default 1 MB, 64 levels and 10,000 values.
    public init(
        maximumBytes: Int = 1_000_000,
        maximumDepth: Int = 64,
        maximumNodes: Int = 10_000
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumNodes = maximumNodes
    }
}
