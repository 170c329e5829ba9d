/// A list of plain values that grows at its end.
///
/// It has one owner, so that nothing asks for each value whether an array is shared: parsers append
/// one for every piece of a text.
@safe struct Column<Element: BitwiseCopyable>: ~Copyable {
    /// How many there are.
    private(set) var count = 0
    private var capacity = 256
    private var base: UnsafeMutablePointer<Element>

    /// An empty list.
    init() {
        unsafe base = .allocate(capacity: capacity)
    }

    deinit {
        unsafe base.deallocate()
    }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return unsafe base[index]
        }
        set {
            precondition(index >= 0 && index < count)
            unsafe base[index] = newValue
        }
    }

    /// Appends a value.
    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        unsafe (base + count).initialize(to: element)
        count += 1
    }

    /// Appends values.
    @inline(__always)
    mutating func append(contentsOf elements: Span<Element>) {
        if count + elements.count > capacity { grow(to: count + elements.count) }
        let end = unsafe base + count
        unsafe elements.withUnsafeBufferPointer { source in
            guard let first = source.baseAddress else { return }
            unsafe end.initialize(from: first, count: source.count)
        }
        count += elements.count
    }

    /// Drops all values from an index on.
    mutating func removeAll(from index: Int) {
        precondition(index >= 0 && index <= count)
        count = index
    }

    /// Takes values off the start.
    ///
    /// - Parameter number: How many.
    /// - Returns: The values.
    mutating func takeFirst(_ number: Int) -> [Element] {
        precondition(number >= 0 && number <= count)
        let taken = unsafe Array(UnsafeBufferPointer(start: base, count: number))
        unsafe base.update(from: base + number, count: count - number)
        count -= number
        return taken
    }

    @inline(never)
    private mutating func grow(to least: Int) {
        let larger = max(least, 2 * capacity)
        let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
        unsafe moved.initialize(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = moved
        capacity = larger
    }
}
