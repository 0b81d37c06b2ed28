// A page of ours, as it is now; null where it is refused or leads elsewhere.
export async function read(address, headers) {
  const answer = await fetch(address, { headers: { Accept: 'text/html', ...headers }, credentials: 'same-origin' });
  return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}
