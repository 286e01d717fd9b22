// What stands where no view is.

export function Missing() {
	return (
		<div className="page">
			<h1>Nothing stands at this address</h1>
			<p>
				The desk has no view with this address. <a href="/">Go to Today</a>, or press <kbd>?</kbd> for the keys.
			</p>
		</div>
	);
}
