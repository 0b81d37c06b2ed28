// Loads one of our pages; null if it is refused or redirects elsewhere.
export async function read(address, headers) {
  const answer = await fetch(address, { headers: { Accept: 'text/html', ...headers }, credentials: 'same-origin' });
  return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}
