/// A function of a count that is asked for the same counts again and again.
final class Memo<Value> {
    private var known: [Int: Value] = [:]
    private let make: (Int) -> Value

    init(_ make: @escaping (Int) -> Value) {
        self.make = make
    }

    subscript(_ key: Int) -> Value {
        if let value = known[key] { return value }
        let value = make(key)
        known[key] = value
        return value
    }
}
