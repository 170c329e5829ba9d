/// Maps names that libxml2 interns, by their address, to small integers.
///
/// Within one parser equal names have equal addresses, so that most look-ups compare one word.
struct PointerTable {
    /// The addresses of a name; the second is that of its namespace, where it has one.
    struct Key: Equatable {
        var name: UInt
        var namespace: UInt = 0
    }

    private var keys: [Key]
    private var values: [Int32]
    private var count = 0

    /// An empty table.
    init() {
        keys = Array(repeating: Key(name: 0), count: 256)
        values = Array(repeating: 0, count: 256)
    }

    /// The value of an address, if it has one yet.
    func value(of key: Key) -> Int32? {
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot].name != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// Gives an address that has none a value.
    mutating func insert(_ value: Int32, for key: Key) {
        var slot = Self.slot(of: key, in: keys.count)
        while keys[slot].name != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        values[slot] = value
        count += 1
        if count * 2 > keys.count { grow() }
    }

    /// The value of an address; computed and kept the first time.
    mutating func value(of key: Key, orInsert make: () -> Int32) -> Int32 {
        if let value = value(of: key) { return value }
        let value = make()
        insert(value, for: key)
        return value
    }

    private mutating func grow() {
        let old = zip(keys, values)
        let capacity = keys.count * 2
        keys = Array(repeating: Key(name: 0), count: capacity)
        values = Array(repeating: 0, count: capacity)
        for (key, value) in old where key.name != 0 {
            var slot = Self.slot(of: key, in: capacity)
            while keys[slot].name != 0 { slot = (slot + 1) & (capacity - 1) }
            keys[slot] = key
            values[slot] = value
        }
    }

    /// Fibonacci hashing; `capacity` is a power of two.
    private static func slot(of key: Key, in capacity: Int) -> Int {
        let mixed = key.name ^ (key.namespace &* 31)
        return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
    }
}
