internal import Glibc

/// The number of the change that is switched on.
private let mutant: Int? = getenv("MUTANT").flatMap { Int(String(cString: $0)) }

/// The first value, or the second where the change is switched on.
func mutated<Value>(_ number: Int, _ value: Value, _ other: @autoclosure () -> Value) -> Value {
    mutant == number ? other() : value
}

/// Which of two functions combines two values.
func mutated<Left, Right, Result>(
    _ number: Int,
    _ left: Left,
    _ right: Right,
    _ usual: (Left, Right) throws -> Result,
    _ other: (Left, Right) throws -> Result
) rethrows -> Result {
    try mutant == number ? other(left, right) : usual(left, right)
}
