/// Keeps the value of a property apart from what holds it, so that the holder stays small.
///
/// For large values that are looked at once, in types that are handed on many times: an asynchronous
/// function keeps a place for every copy that it passes on, as long as it runs.
@propertyWrapper
public indirect enum Indirect<Value> {
    /// The value.
    case value(Value)

    /// Keeps a value apart.
    @inlinable
    public init(wrappedValue: Value) { self = .value(wrappedValue) }

    /// The value.
    @inlinable
    public var wrappedValue: Value {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }
}

extension Indirect: Sendable where Value: Sendable {}
extension Indirect: Equatable where Value: Equatable {}
extension Indirect: Hashable where Value: Hashable {}
